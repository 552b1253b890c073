package io.parley.event.rsvp;

import io.parley.event.purchase.Purchases;
import io.parley.event.purchase.RefundReason;
import io.parley.event.purchase.Refunds;
import io.parley.event.purchase.TicketPrice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives places to parties and takes them back. Where an event has a price, they are held until they are paid, and paid back when
 * they are taken back before it begins. Whoever calls holds the event's row.
 */
@Component
class Places {

    private static final Duration HOLD = Duration.ofMinutes(15);
    // Whoever waited may be asleep.
    private static final Duration HOLD_OF_PROMOTED = Duration.ofHours(24);

    private final Rsvps rsvps;
    private final Purchases purchases;
    private final Refunds refunds;
    private final Clock clock;

    Places(Rsvps rsvps, Purchases purchases, Refunds refunds, Clock clock) {
        this.rsvps = rsvps;
        this.purchases = purchases;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Gives a party its places.
     *
     * @param asks whether they are about to pay, and need not be told first
     * @return until when they have to pay; null where there is nothing to pay
     */
    @Nullable
    Instant give(Answerable event, Rsvp party, boolean asks) {
        TicketPrice price = event.price();
        if (price == null) {
            rsvps.go(event.occurrence().id(), party.userId(), null);
            return null;
        }
        Instant until = asks ? clock.instant().plus(HOLD) : promotedUntil(event);
        hold(event, party.userId(), party.places(), price, until);
        return until;
    }

    /** Gives a party more places or fewer. */
    void resize(Answerable event, Rsvp party, int guests) {
        UUID occurrence = event.occurrence().id();
        int fewer = party.guests() - guests;
        UUID purchase = party.purchaseId();
        Instant until = party.payUntil();
        TicketPrice price = event.price();
        rsvps.resize(occurrence, party.userId(), guests);
        if (purchase != null && until == null && fewer > 0)
            purchases.lock(purchase).ifPresent(paid -> refunds.places(paid, fewer, RefundReason.FEWER_GUESTS));
        if (purchase == null || until == null) return;
        purchases.end(purchase);
        if (price == null) rsvps.go(occurrence, party.userId(), null);
        else hold(event, party.userId(), 1 + guests, price, until);
    }

    /** Ends what was to be paid, or gives back what was, unless it has begun or they have come. */
    void takeBack(Answerable event, Rsvp party) {
        UUID purchase = party.purchaseId();
        if (purchase == null) return;
        if (party.payUntil() != null) {
            purchases.end(purchase);
            return;
        }
        boolean begun = !event.occurrence().startsAt().isAfter(clock.instant());
        if (begun || rsvps.hasCome(event.occurrence().id(), party.userId())) return;
        purchases.lock(purchase).ifPresent(paid -> refunds.all(paid, RefundReason.WITHDRAWN));
    }

    private void hold(Answerable event, UUID userId, int places, TicketPrice price, Instant until) {
        UUID purchase = purchases.open(event.orgId(), event.occurrence(), event.title(), userId, places, price);
        rsvps.hold(event.occurrence().id(), userId, purchase, until);
    }

    private Instant promotedUntil(Answerable event) {
        Instant now = clock.instant();
        Instant soonest = now.plus(HOLD);
        Instant latest = now.plus(HOLD_OF_PROMOTED);
        Instant start = event.occurrence().startsAt();
        Instant until = start.isBefore(latest) ? start : latest;
        return until.isBefore(soonest) ? soonest : until;
    }
}
