package io.parley.event.rsvp;

import io.parley.event.EventProblem;
import io.parley.event.place.EventGate;
import io.parley.event.purchase.PaymentPages;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class AnswerEvent {

    private final EventGate gate;
    private final OpenEvents events;
    private final Answers answers;
    private final Rsvps rsvps;
    private final PaymentPages pages;
    private final TransactionTemplate transaction;

    AnswerEvent(
            EventGate gate,
            OpenEvents events,
            Answers answers,
            Rsvps rsvps,
            PaymentPages pages,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.events = events;
        this.answers = answers;
        this.rsvps = rsvps;
        this.pages = pages;
        this.transaction = transaction;
    }

    /**
     * Takes what somebody answers. Places are held first, and paid then: nobody waits for Stripe but the one who pays.
     *
     * @throws Problem {@code event-cancelled}, {@code event-over}, {@code event-full}, {@code party-cant-grow}
     * @throws Problem {@code payments-unavailable} if there is no page to pay at; then it is as it was before
     */
    public RsvpView handle(UUID eventId, RsvpRequest request, CurrentUser user) {
        Taken taken = Objects.requireNonNull(transaction.execute(_ -> take(eventId, request, user)));
        UUID purchase = taken.now().purchaseId();
        if (taken.now().payUntil() != null && purchase != null) open(taken, purchase);
        // The hold may be over by now, where Stripe was very slow.
        return rsvps.view(taken.event().occurrence().id(), user.id()).orElseThrow(EventProblem.EVENT_FULL::exception);
    }

    private Taken take(UUID eventId, RsvpRequest request, CurrentUser user) {
        gate.write(eventId, user, Permission.POST);
        Answerable event = events.take(eventId, request.occurrence());
        UUID occurrence = event.occurrence().id();
        Rsvp before = rsvps.find(occurrence, user.id()).orElse(null);
        answers.put(event, user.id(), request.status().asked(), request.party());
        return new Taken(event, before, rsvps.find(occurrence, user.id()).orElseThrow());
    }

    private void open(Taken taken, UUID purchase) {
        try {
            pages.open(purchase);
        } catch (Problem unavailable) {
            if (taken.isNew()) transaction.executeWithoutResult(_ -> undo(taken, purchase));
            throw unavailable;
        }
    }

    // A second call of the same may have got the page, or taken the answer back, meanwhile.
    private void undo(Taken taken, UUID purchase) {
        UUID userId = taken.now().userId();
        Rsvp before = taken.before();
        OpenEvents.Found found = events.take(taken.event().occurrence().id())
                .filter(OpenEvents.Found::isOpen)
                .orElse(null);
        if (found == null || !rsvps.isHeldUnseen(purchase)) return;
        if (before == null) answers.remove(found.event(), userId);
        else answers.put(found.event(), userId, before.status(), before.guests());
    }

    /** @param before what they had answered; null for nothing */
    private record Taken(Answerable event, @Nullable Rsvp before, Rsvp now) {

        /** Whether places are held now that weren't before. */
        boolean isNew() {
            return before == null || !before.status().wantsPlaces();
        }
    }
}
