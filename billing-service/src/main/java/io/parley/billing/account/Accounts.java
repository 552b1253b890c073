package io.parley.billing.account;

import io.parley.billing.BillingTime;
import io.parley.billing.plan.PlanProperties;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts: what becomes of one is stored, told, and written into its history in one transaction. */
@Component
public class Accounts {

    private static final String STEP = """
            insert into account_step (id, org_id, at, what, status, tier, period, monthly_amount, seats_paid)
            values (:id, :org, :at, :what, :status, :tier, :period, :amount, :seats)""";

    private final AccountRepository rows;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Locks locks;
    private final PlanProperties plans;
    private final Patience patience;
    private final BillingTime time;

    Accounts(
            AccountRepository rows,
            JdbcClient jdbc,
            Outbox outbox,
            Locks locks,
            PlanProperties plans,
            Patience patience,
            BillingTime time) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.locks = locks;
        this.plans = plans;
        this.patience = patience;
        this.time = time;
    }

    /** The account that nobody else changes until the transaction ends; it begins with a trial where there is none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account open(UUID orgId) {
        locks.hold(orgId);
        return rows.lock(orgId).orElseGet(() -> store(new Account(orgId, plans.trial(), time.now()), null));
    }

    public Optional<Account> find(UUID orgId) {
        return rows.findByOrgId(orgId);
    }

    public Optional<UUID> orgIdOf(String customerId) {
        return rows.orgIdOf(customerId);
    }

    /** Those that Stripe knows. */
    public List<UUID> customers() {
        return rows.customers();
    }

    /** Those that are paid though their organization is gone. */
    public List<UUID> archivedAndPaid() {
        return rows.archivedAndPaid();
    }

    /** Those that time alone makes something else of now. */
    public List<UUID> turning() {
        return rows.turning(time.now());
    }

    /** Those who have to be told that a payment is missing. */
    public List<UUID> unreminded() {
        return rows.unreminded(time.now());
    }

    /** Stores the account as it should stand now, and tells of what is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account store(Account account, @Nullable UUID actorId) {
        account.turn(time.now(), patience);
        Standing before = account.told();
        Account stored = rows.saveAndFlush(account);
        Standing now = stored.standing();
        if (!now.equals(before)) tell(stored, what(stored, before, now), actorId);
        stored.remember();
        return stored;
    }

    private SubscriptionEvent what(Account account, @Nullable Standing before, Standing now) {
        boolean samePlace = before != null && before.status() == now.status();
        return samePlace ? now.changed(account.orgId()) : now.reached(account.orgId(), account.trialEndsAt(), patience);
    }

    private void tell(Account account, SubscriptionEvent event, @Nullable UUID actorId) {
        outbox.append(event, actorId);
        Instant now = time.now();
        jdbc.sql(STEP)
                .param("id", Ids.next())
                .param("org", account.orgId())
                .param("at", Columns.at(now))
                .param("what", EventCatalog.typeOf(event.getClass()))
                .param("status", account.status().wire())
                .param("tier", account.tier().wire())
                .param(
                        "period",
                        account.interval().map(interval -> interval.wire()).orElse(null))
                .param("amount", account.monthlyAmount())
                .param("seats", account.standing().paidSeats(), Types.INTEGER)
                .update();
    }
}
