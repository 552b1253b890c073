package io.parley.event.rsvp;

import io.parley.event.occurrence.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives free places to those who wait: to the first party that fits. A party that was too large is passed over once; from then on
 * places are kept until it fits. Whoever calls holds the event's row.
 */
@Component
class Waitlist {

    private final Rsvps rsvps;

    Waitlist(Rsvps rsvps) {
        this.rsvps = rsvps;
    }

    /**
     * Finds all who can be served now.
     *
     * @param capacity null for no limit
     * @return who has to be given their places, in this order
     */
    List<Rsvp> serve(Occurrence occurrence, @Nullable Integer capacity) {
        List<Rsvp> waiting = rsvps.waiting(occurrence.id());
        if (waiting.isEmpty()) return List.of();
        long most = capacity == null ? Integer.MAX_VALUE : capacity;
        long free = most - rsvps.turnout(occurrence.id()).taken();
        List<Rsvp> served = new ArrayList<>();
        List<UUID> tooLarge = new ArrayList<>();
        List<UUID> passed = new ArrayList<>();
        for (Rsvp party : waiting) {
            if (party.places() <= free) {
                free -= party.places();
                served.add(party);
                passed.addAll(tooLarge);
                tooLarge.clear();
                continue;
            }
            // One that can't ever fit, since the capacity was lowered, holds nobody up.
            if (party.passedOver() && party.places() <= most) break;
            tooLarge.add(party.userId());
        }
        rsvps.passOver(occurrence.id(), passed);
        return served;
    }

    /** Whether places are kept for a party that was passed over. */
    boolean keepsPlaces(Occurrence occurrence, @Nullable Integer capacity) {
        return rsvps.waiting(occurrence.id()).stream()
                .anyMatch(party -> party.passedOver() && (capacity == null || party.places() <= capacity));
    }
}
