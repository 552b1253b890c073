package io.parley.billing.change;

import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.seat.SeatUpdates;
import io.parley.billing.seat.SeatUpdates.Taken;
import io.parley.billing.sync.SyncAccount;
import io.parley.billing.sync.UnknownPrice;
import io.parley.web.problem.Problem;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells Stripe of seats, where a plan bills by the seat. What fails is tried again. */
@Component
class BillSeats {

    private static final Logger log = LoggerFactory.getLogger(BillSeats.class);

    private final SeatUpdates updates;
    private final Accounts accounts;
    private final SeatQuantity quantity;
    private final SyncAccount syncAccount;
    private final TransactionTemplate transaction;
    private final ReentrantLock working = new ReentrantLock();

    BillSeats(
            SeatUpdates updates,
            Accounts accounts,
            SeatQuantity quantity,
            SyncAccount syncAccount,
            TransactionTemplate transaction) {
        this.updates = updates;
        this.accounts = accounts;
        this.quantity = quantity;
        this.syncAccount = syncAccount;
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
            updates.due().forEach(this::billOrPostpone);
        } catch (DataAccessException | TransactionException away) {
            log.info("Seats wait: {}", away.getClass().getSimpleName());
        } finally {
            working.unlock();
        }
    }

    private void billOrPostpone(UUID orgId) {
        try {
            transaction.executeWithoutResult(_ -> bill(accounts.open(orgId), updates.newest(orgId)));
        } catch (Problem | UnknownPrice failure) {
            transaction.executeWithoutResult(_ -> updates.postpone(orgId));
        }
    }

    private void bill(Account account, Taken taken) {
        if (account.paidSeats().isPresent()) {
            String subscription = account.subscriptionId().orElseThrow();
            quantity.bring(subscription, taken.used(), key(account, taken));
            syncAccount.handle(account.orgId(), null);
        }
        updates.told(account.orgId(), taken.epoch());
    }

    // The account has another version once it was read that somebody changed the seats at Stripe: they are told again.
    private static String key(Account account, Taken taken) {
        return "seats-%s-%d-%d".formatted(account.orgId(), taken.epoch(), account.version());
    }
}
