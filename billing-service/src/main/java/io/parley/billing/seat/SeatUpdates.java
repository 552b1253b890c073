package io.parley.billing.seat;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations whose seats Stripe has yet to be told of. Each has one row, however many have joined and left. */
@Component
public class SeatUpdates {

    private static final int MOST = 100;

    // One that failed goes on waiting.
    private static final String ORDER = """
            insert into seat_update (org_id, epoch, due_at, latest_at) values (:org, :epoch, :due, :latest)
            on conflict (org_id) do update
            set epoch = greatest(seat_update.epoch, excluded.epoch),
                due_at = case when seat_update.attempts > 0 then seat_update.due_at
                              else least(excluded.due_at, seat_update.latest_at) end""";

    private static final String ORDER_UNLESS_PAID = """
            insert into seat_update (org_id, epoch, due_at, latest_at)
            select org_id, epoch, :now, :now
            from (select * from seat_change where org_id = :org order by epoch desc limit 1) newest
            where greatest(used, :minimum) <> :paid
            on conflict (org_id) do nothing""";

    private static final String NEWEST = """
            select epoch, used from seat_change where org_id = :org order by epoch desc limit 1""";

    private static final String POSTPONE = """
            update seat_update set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + least(interval '2 seconds' * power(2, least(attempts, 20)), interval '1 hour')
             where org_id = :org""";

    private final JdbcClient jdbc;
    private final SeatProperties settings;
    private final Clock clock;

    SeatUpdates(JdbcClient jdbc, SeatProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The seats as they are paid from an epoch on. */
    public record Taken(long epoch, int used) {}

    /** Has the seats of this epoch told once nothing has changed for a while. */
    void order(UUID orgId, long epoch) {
        Instant now = clock.instant();
        jdbc.sql(ORDER)
                .param("org", orgId)
                .param("epoch", epoch)
                .param("due", Columns.at(now.plus(settings.pause())))
                .param("latest", Columns.at(now.plus(settings.longest())))
                .update();
    }

    /** Has them told at once where Stripe bills others, unless they wait already. */
    public void orderUnlessPaid(UUID orgId, int paid, int minimum) {
        jdbc.sql(ORDER_UNLESS_PAID)
                .param("org", orgId)
                .param("paid", paid)
                .param("minimum", minimum)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Those that have waited long enough, the first first. */
    public List<UUID> due() {
        return jdbc.sql("select org_id from seat_update where due_at <= :now order by due_at limit :most")
                .param("now", Columns.at(clock.instant()))
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }

    /** What has to be told of one that waits. */
    public Taken newest(UUID orgId) {
        return jdbc.sql(NEWEST).param("org", orgId).query(Taken.class).single();
    }

    /** Has one wait, longer each time, up to an hour. */
    public void postpone(UUID orgId) {
        jdbc.sql(POSTPONE)
                .param("org", orgId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Takes note that this epoch was told; a later one goes on waiting. */
    public void told(UUID orgId, long epoch) {
        jdbc.sql("delete from seat_update where org_id = :org and epoch <= :epoch")
                .param("org", orgId)
                .param("epoch", epoch)
                .update();
    }
}
