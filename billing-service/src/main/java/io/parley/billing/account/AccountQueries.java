package io.parley.billing.account;

import io.parley.billing.BillingTime;
import io.parley.billing.access.BillingGate;
import io.parley.billing.plan.Interval;
import io.parley.billing.seat.SeatCount;
import io.parley.billing.seat.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.tier.Tier;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class AccountQueries {

    private static final String HISTORY = """
            select * from account_step
            where org_id = :org and (at, id) < (:before, :beforeId) order by at desc, id desc limit :limit""";

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final BillingGate gate;
    private final Seats seats;
    private final Patience patience;
    private final BillingTime time;

    AccountQueries(
            JdbcClient jdbc, Accounts accounts, BillingGate gate, Seats seats, Patience patience, BillingTime time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.gate = gate;
        this.seats = seats;
        this.patience = patience;
        this.time = time;
    }

    @Transactional
    public AccountView view(UUID orgId, CurrentUser user) {
        gate.enter(orgId, user);
        return view(accounts.find(orgId).orElseGet(() -> accounts.open(orgId)));
    }

    Page<StepView> history(UUID orgId, CurrentUser user, PageRequest page) {
        gate.enter(orgId, user);
        Optional<Cursor> cursor = page.after();
        List<Step> steps = jdbc.sql(HISTORY)
                .param("org", orgId)
                .param(
                        "before",
                        Columns.at(cursor.map(c -> c.instant(0)).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
                .param("beforeId", cursor.map(c -> c.uuid(1)).orElse(LAST_ID))
                .param("limit", page.rows())
                .query((row, _) -> step(row))
                .list();
        return Page.of(steps, page, last -> Cursor.of(last.view().at(), last.id()))
                .map(Step::view);
    }

    /** As it is shown to those who pay. */
    public AccountView view(Account account) {
        SeatCount count = seats.at(account.orgId(), time.now());
        Optional<Instant> since = account.pastDueSince();
        return new AccountView(
                account.tier(),
                account.interval().orElse(null),
                account.status(),
                new SeatCount(count.used(), account.memberLimit()),
                account.standing().paidSeats(),
                account.tier().features(),
                account.trialEndsAt(),
                account.standing().periodEndsAt(),
                account.standing().cancelAtPeriodEnd(),
                since.orElse(null),
                since.map(patience::graceEnd).orElse(null),
                account.paymentMethod().orElse(null));
    }

    private static Step step(ResultSet row) throws SQLException {
        String period = Columns.textOrNull(row, "period");
        return new Step(
                Columns.uuid(row, "id"),
                new StepView(
                        Columns.instant(row, "at"),
                        row.getString("what"),
                        AccountStatus.ofWire(row.getString("status")),
                        Tier.ofWire(row.getString("tier")),
                        period == null ? null : Interval.ofWire(period),
                        row.getObject("seats_paid", Integer.class)));
    }

    private record Step(UUID id, StepView view) {}
}
