package io.parley.billing.webhook;

import com.stripe.Stripe;
import io.parley.billing.account.Accounts;
import io.parley.billing.sync.SyncAccount;
import io.parley.billing.sync.UnknownPrice;
import io.parley.billing.ticket.SyncTicketPayment;
import io.parley.billing.ticket.TicketObjects;
import io.parley.billing.webhook.StripeEvents.Waiting;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from Stripe what its events are about. Nothing is taken from the events themselves: they come late, twice and in any order. */
@Component
class WorkOffWebhooks {

    private static final Logger log = LoggerFactory.getLogger(WorkOffWebhooks.class);

    private final StripeEvents events;
    private final Accounts accounts;
    private final SyncAccount syncAccount;
    private final TicketObjects tickets;
    private final SyncTicketPayment syncTicketPayment;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();

    WorkOffWebhooks(
            StripeEvents events,
            Accounts accounts,
            SyncAccount syncAccount,
            TicketObjects tickets,
            SyncTicketPayment syncTicketPayment,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.accounts = accounts;
        this.syncAccount = syncAccount;
        this.tickets = tickets;
        this.syncTicketPayment = syncTicketPayment;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Has what just came worked off without waiting for the next second; on a thread of its own, since Stripe may be slow. */
    @Scheduled(fixedDelayString = "PT1S")
    void wake() {
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        if (!working.tryLock()) return;
        try {
            while (workOffNext()) {}
        } catch (DataAccessException | TransactionException away) {
            log.info("Stripe's events wait: {}", away.getClass().getSimpleName());
        } finally {
            working.unlock();
        }
    }

    private boolean workOffNext() {
        AtomicReference<@Nullable Waiting> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Waiting> next = events.lockNext();
                next.ifPresent(event -> {
                    taken.set(event);
                    workOff(event);
                });
                return next.isPresent();
            }));
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            Waiting event = taken.get();
            if (event != null) transaction.executeWithoutResult(_ -> defer(event, failure));
            return true;
        }
    }

    private void workOff(Waiting event) {
        Optional<String> obstacle = obstacle(event);
        if (obstacle.isPresent()) {
            events.setAside(event, obstacle.get());
            return;
        }
        Instant readAt = clock.instant();
        if (isRead(event)) events.done(event, readAt);
        else events.setAside(event, "unknown-customer");
    }

    /** Whether it is about an organization, or about what somebody pays for an event, who is nobody's customer. */
    private boolean isRead(Waiting event) {
        if (event.customerId() == null) {
            Optional<UUID> payment = tickets.paymentOf(event.type(), event.objectId());
            payment.ifPresent(syncTicketPayment::handle);
            return payment.isPresent();
        }
        Optional<UUID> orgId = accounts.orgIdOf(event.customerId());
        orgId.ifPresent(id -> syncAccount.handle(id, null));
        return orgId.isPresent();
    }

    private static Optional<String> obstacle(Waiting event) {
        if (!KnownTypes.include(event.type())) return Optional.of("unknown-type");
        if (event.apiVersion() != null && event.apiVersion().compareTo(Stripe.API_VERSION) > 0)
            return Optional.of("newer-api-version");
        return Optional.empty();
    }

    private void defer(Waiting event, RuntimeException failure) {
        if (failure instanceof UnknownPrice) {
            events.setAside(event, "unknown-price");
            return;
        }
        if (!(failure instanceof Problem)) log.error("Event {} of Stripe can't be worked off", event.id(), failure);
        events.postpone(event);
    }
}
