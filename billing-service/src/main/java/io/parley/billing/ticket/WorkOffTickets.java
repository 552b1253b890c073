package io.parley.billing.ticket;

import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does at Stripe what event-service asked for: closes pages, and gives money back. What fails is tried again. */
@Component
class WorkOffTickets {

    private static final Logger log = LoggerFactory.getLogger(WorkOffTickets.class);

    private final TicketPayments payments;
    private final TicketRefunds refunds;
    private final CloseTicketPayment close;
    private final TransactionTemplate transaction;
    private final ReentrantLock working = new ReentrantLock();

    WorkOffTickets(
            TicketPayments payments, TicketRefunds refunds, CloseTicketPayment close, TransactionTemplate transaction) {
        this.payments = payments;
        this.refunds = refunds;
        this.close = close;
        this.transaction = transaction;
    }

    /** On a thread of its own, since Stripe may be slow. */
    @Scheduled(fixedDelayString = "PT1S")
    void wake() {
        Thread.startVirtualThread(this::run);
    }

    private void run() {
        if (!working.tryLock()) return;
        try {
            while (next(payments::lockToClose, TicketPayment::id, close::handle, payments::postpone)) {}
            while (next(refunds::lockNext, TicketRefunds.Due::id, refunds::giveBack, refunds::postpone)) {}
        } catch (DataAccessException | TransactionException away) {
            log.info("Tickets wait: {}", away.getClass().getSimpleName());
        } finally {
            working.unlock();
        }
    }

    private <T> boolean next(
            Supplier<Optional<T>> lock, Function<T, UUID> idOf, Consumer<T> work, Consumer<UUID> postpone) {
        AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<T> found = lock.get();
                found.ifPresent(one -> {
                    taken.set(idOf.apply(one));
                    work.accept(one);
                });
                return found.isPresent();
            }));
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            UUID id = taken.get();
            if (!(failure instanceof Problem)) log.error("{} can't be done at Stripe", id, failure);
            if (id != null) transaction.executeWithoutResult(_ -> postpone.accept(id));
            return id != null;
        }
    }
}
