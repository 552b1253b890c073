package io.parley.event.rsvp;

import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.event.EventProblem;
import io.parley.event.purchase.Purchase;
import io.parley.messaging.Outbox;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of answers, of the waitlist behind them, and who is told. Whoever calls holds the event's row. */
@Component
public class Answers {

    private final Rsvps rsvps;
    private final Waitlist waitlist;
    private final Places places;
    private final Outbox outbox;

    Answers(Rsvps rsvps, Waitlist waitlist, Places places, Outbox outbox) {
        this.rsvps = rsvps;
        this.waitlist = waitlist;
        this.places = places;
        this.outbox = outbox;
    }

    /**
     * Takes an answer.
     *
     * @throws Problem {@code event-full} if one who has a place wants to bring more than there is room for
     * @throws Problem {@code party-cant-grow} if one who is going wants to bring more to an event with a price
     * @throws Problem {@code invalid-request} at {@code /guests} if the party is larger than the capacity
     */
    void put(Answerable event, UUID userId, RsvpStatus wanted, int guests) {
        UUID occurrence = event.occurrence().id();
        Rsvp before = rsvps.find(occurrence, userId).orElse(null);
        if (before != null && isSame(before, wanted, guests)) return;
        requirePossible(event, wanted, guests);
        if (before != null && wanted == RsvpStatus.GOING && before.status().wantsPlaces())
            resize(event, before, guests);
        else put(event, userId, before, wanted == RsvpStatus.GOING ? RsvpStatus.WAITLISTED : wanted, guests);
        serve(event, userId);
        tell(event, userId);
    }

    /** Takes an answer back. */
    public void remove(Answerable event, UUID userId) {
        if (!withdraw(event, userId)) return;
        serve(event, userId);
        tell(event, userId);
    }

    /** Takes back an answer to what nobody can go to any more, so that nobody gets the place. */
    public void forget(Answerable event, UUID userId) {
        if (withdraw(event, userId)) tell(event, userId);
    }

    /**
     * Lets a party go that has paid: its places were held, or there still are as many.
     *
     * @return false if it can't have them
     */
    public boolean paid(Answerable event, Purchase purchase) {
        UUID occurrence = event.occurrence().id();
        Rsvp before = rsvps.find(occurrence, purchase.userId()).orElse(null);
        boolean held = before != null && purchase.id().equals(before.purchaseId());
        if (!held && !canStillCome(event, before, purchase.places())) return false;
        if (!held) put(event, purchase.userId(), before, RsvpStatus.INTERESTED, purchase.places() - 1);
        rsvps.go(occurrence, purchase.userId(), purchase.id());
        tell(event, purchase.userId());
        return true;
    }

    /**
     * Serves those who wait, after the capacity has changed.
     *
     * @throws Problem {@code capacity-below-going} if it is less than are going
     */
    public void capacityChanged(Answerable event) {
        Integer capacity = event.capacity();
        if (capacity != null && rsvps.turnout(event.occurrence().id()).taken() > capacity)
            throw EventProblem.CAPACITY_BELOW_GOING.exception();
        serve(event, null);
    }

    private void put(Answerable event, UUID userId, @Nullable Rsvp before, RsvpStatus status, int guests) {
        if (before != null) places.takeBack(event, before);
        rsvps.put(event.occurrence().id(), userId, status, guests);
    }

    private boolean withdraw(Answerable event, UUID userId) {
        Rsvp before = rsvps.find(event.occurrence().id(), userId).orElse(null);
        if (before == null) return false;
        places.takeBack(event, before);
        rsvps.remove(event.occurrence().id(), userId);
        return true;
    }

    private boolean canStillCome(Answerable event, @Nullable Rsvp before, int wanted) {
        if (before != null && before.status() != RsvpStatus.WAITLISTED) return false;
        Integer capacity = event.capacity();
        return capacity == null
                || (rsvps.turnout(event.occurrence().id()).taken() + wanted <= capacity
                        && !waitlist.keepsPlaces(event.occurrence(), capacity));
    }

    private void serve(Answerable event, @Nullable UUID asker) {
        Map<Rsvp, @Nullable Instant> promoted = new LinkedHashMap<>();
        for (Rsvp party : waitlist.serve(event.occurrence(), event.capacity())) {
            boolean asks = party.userId().equals(asker);
            Instant payUntil = places.give(event, party, asks);
            if (!asks) promoted.put(party, payUntil);
        }
        Turnout now = rsvps.turnout(event.occurrence().id());
        promoted.forEach((party, payUntil) -> outbox.append(promoted(event, party, payUntil, now), asker));
    }

    private static boolean isSame(Rsvp before, RsvpStatus wanted, int guests) {
        if (before.guests() != guests) return false;
        return before.status() == wanted
                || (wanted == RsvpStatus.GOING && before.status().wantsPlaces());
    }

    private static void requirePossible(Answerable event, RsvpStatus wanted, int guests) {
        Integer capacity = event.capacity();
        if (wanted == RsvpStatus.GOING && capacity != null && 1 + guests > capacity)
            throw CommonProblem.INVALID_REQUEST.at("/guests", "the party is larger than the capacity");
    }

    private void resize(Answerable event, Rsvp before, int guests) {
        int more = guests - before.guests();
        boolean going = before.status() == RsvpStatus.GOING;
        if (going && more > 0 && (event.price() != null || before.purchaseId() != null))
            throw EventProblem.PARTY_CANT_GROW.exception();
        if (before.status() != RsvpStatus.WAITLISTED && more > 0) requireRoom(event, more);
        places.resize(event, before, guests);
    }

    private void requireRoom(Answerable event, int more) {
        Integer capacity = event.capacity();
        if (capacity == null) return;
        boolean fits = rsvps.turnout(event.occurrence().id()).taken() + more <= capacity;
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

    private static WaitlistPromoted promoted(Answerable event, Rsvp party, @Nullable Instant payUntil, Turnout now) {
        return new WaitlistPromoted(
                event.eventId(),
                event.orgId(),
                event.title(),
                event.occurrence().originalAt(),
                event.occurrence().startsAt(),
                party.userId(),
                party.guests(),
                now.going(),
                now.waitlisted(),
                payUntil);
    }
}
