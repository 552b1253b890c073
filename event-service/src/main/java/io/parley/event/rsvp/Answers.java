package io.parley.event.rsvp;

import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.event.EventProblem;
import io.parley.messaging.Outbox;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of answers, of the waitlist behind them, and who is told. Whoever calls holds the event's row. */
@Component
public class Answers {

    private final Rsvps rsvps;
    private final Waitlist waitlist;
    private final Outbox outbox;

    Answers(Rsvps rsvps, Waitlist waitlist, Outbox outbox) {
        this.rsvps = rsvps;
        this.waitlist = waitlist;
        this.outbox = outbox;
    }

    /**
     * Takes an answer.
     *
     * @throws Problem {@code event-full} if one who is going wants to bring more than there is room for
     * @throws Problem {@code invalid-request} at {@code /guests} if the party is larger than the capacity
     */
    void put(Answerable event, UUID userId, RsvpStatus wanted, int guests) {
        UUID occurrence = event.occurrence().id();
        Rsvp before = rsvps.find(occurrence, userId).orElse(null);
        if (before != null && isSame(before, wanted, guests)) return;
        requirePossible(event, wanted, guests);
        if (before != null && wanted == RsvpStatus.GOING && holdsPlace(before)) resize(event, before, guests);
        else rsvps.put(occurrence, userId, wanted == RsvpStatus.GOING ? RsvpStatus.WAITLISTED : wanted, guests);
        serve(event, userId);
        tell(event, userId);
    }

    /** Takes an answer back. */
    void remove(Answerable event, UUID userId) {
        if (rsvps.find(event.occurrence().id(), userId).isEmpty()) return;
        rsvps.remove(event.occurrence().id(), userId);
        serve(event, userId);
        tell(event, userId);
    }

    /**
     * Serves those who wait, after the capacity has changed.
     *
     * @throws Problem {@code capacity-below-going} if it is less than are going
     */
    public void capacityChanged(Answerable event) {
        Integer capacity = event.capacity();
        if (capacity != null && rsvps.turnout(event.occurrence().id()).going() > capacity)
            throw EventProblem.CAPACITY_BELOW_GOING.exception();
        serve(event, null);
    }

    private void serve(Answerable event, @Nullable UUID asker) {
        List<Rsvp> served = waitlist.serve(event.occurrence(), event.capacity());
        Turnout now = rsvps.turnout(event.occurrence().id());
        served.stream()
                .filter(party -> !party.userId().equals(asker))
                .forEach(party -> outbox.append(promoted(event, party, now), asker));
    }

    private static boolean isSame(Rsvp before, RsvpStatus wanted, int guests) {
        if (before.guests() != guests) return false;
        return before.status() == wanted || (wanted == RsvpStatus.GOING && holdsPlace(before));
    }

    private static boolean holdsPlace(Rsvp answer) {
        return answer.status() == RsvpStatus.GOING || answer.status() == RsvpStatus.WAITLISTED;
    }

    private static void requirePossible(Answerable event, RsvpStatus wanted, int guests) {
        Integer capacity = event.capacity();
        if (wanted == RsvpStatus.GOING && capacity != null && 1 + guests > capacity)
            throw CommonProblem.INVALID_REQUEST.at("/guests", "the party is larger than the capacity");
    }

    private void resize(Answerable event, Rsvp before, int guests) {
        requireRoom(event, before, guests);
        rsvps.resize(event.occurrence().id(), before.userId(), guests);
    }

    private void requireRoom(Answerable event, Rsvp before, int guests) {
        Integer capacity = event.capacity();
        int more = guests - before.guests();
        if (before.status() != RsvpStatus.GOING || capacity == null || more <= 0) return;
        boolean fits = rsvps.turnout(event.occurrence().id()).going() + more <= capacity;
        if (!fits || waitlist.keepsPlaces(event.occurrence(), capacity)) throw EventProblem.EVENT_FULL.exception();
    }

    private void tell(Answerable event, UUID userId) {
        Rsvp after = rsvps.find(event.occurrence().id(), userId).orElse(null);
        Turnout now = rsvps.turnout(event.occurrence().id());
        RsvpChanged changed = new RsvpChanged(
                event.eventId(),
                event.orgId(),
                event.occurrence().originalAt(),
                userId,
                after == null ? null : after.status().wire(),
                after == null ? 0 : after.guests(),
                now.going(),
                now.interested(),
                now.waitlisted());
        outbox.append(changed, userId);
    }

    private static WaitlistPromoted promoted(Answerable event, Rsvp party, Turnout now) {
        return new WaitlistPromoted(
                event.eventId(),
                event.orgId(),
                event.title(),
                event.occurrence().originalAt(),
                event.occurrence().startsAt(),
                party.userId(),
                party.guests(),
                now.going(),
                now.waitlisted());
    }
}
