package io.parley.billing.reconciliation;

import io.parley.billing.account.Accounts;
import io.parley.billing.sync.SyncAccount;
import io.parley.billing.sync.UnknownPrice;
import io.parley.billing.ticket.UntoldTickets;
import io.parley.billing.ticket.UntoldTickets.TicketDrift;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads every account, and every payment for tickets that is open, from Stripe again. What differs was missed: it is written down, and is repaired by having been read. */
@Component
class Reconcile {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final Duration NIGHTLY = Duration.ofHours(20);

    private final Reconciliations runs;
    private final Accounts accounts;
    private final SyncAccount syncAccount;
    private final UntoldTickets tickets;
    private final TransactionTemplate run;
    private final TransactionTemplate each;

    Reconcile(
            Reconciliations runs,
            Accounts accounts,
            SyncAccount syncAccount,
            UntoldTickets tickets,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.accounts = accounts;
        this.syncAccount = syncAccount;
        this.tickets = tickets;
        this.run = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(cron = "${parley.billing.reconciliation.at:0 30 3 * * *}", zone = "UTC")
    void atNight() {
        runs.orderUnlessWithin(NIGHTLY);
    }

    /** On a thread of its own: it may take long, and the other jobs share one. */
    @Scheduled(fixedDelayString = "PT2S")
    void work() {
        Thread.startVirtualThread(this::reconcileIfOrdered);
    }

    // Of all who look, one has the lock of the run; if it dies, another begins it anew.
    private void reconcileIfOrdered() {
        try {
            run.executeWithoutResult(_ -> runs.lockWaiting().ifPresent(this::reconcile));
        } catch (DataAccessException | TransactionException away) {
            log.info("No reconciliation: {}", away.getClass().getSimpleName());
        }
    }

    private void reconcile(UUID runId) {
        List<UUID> all = accounts.customers();
        List<UUID> open = tickets.open();
        long failed = all.stream()
                        .filter(orgId -> !isLookedAt(() -> look(runId, orgId)))
                        .count()
                + open.stream()
                        .filter(payment -> !isLookedAt(() -> lookAtTicket(runId, payment)))
                        .count();
        runs.finish(runId, all.size() + open.size(), (int) failed);
        log.info(
                "{} accounts and {} payments for tickets were held against Stripe, {} could not be",
                all.size(),
                open.size(),
                failed);
    }

    private boolean isLookedAt(Runnable look) {
        try {
            each.executeWithoutResult(_ -> look.run());
            return true;
        } catch (Problem | UnknownPrice failure) {
            return false;
        }
    }

    private void look(UUID runId, UUID orgId) {
        String ours = accounts.open(orgId).summary();
        String theirs = syncAccount.handle(orgId, null).summary();
        if (!ours.equals(theirs)) runs.found(runId, orgId, ours, theirs);
    }

    private void lookAtTicket(UUID runId, UUID paymentId) {
        TicketDrift drift = tickets.read(paymentId);
        if (drift.ours().equals(drift.theirs())) return;
        accounts.open(drift.orgId());
        runs.found(runId, drift.orgId(), drift.ours(), drift.theirs());
    }
}
