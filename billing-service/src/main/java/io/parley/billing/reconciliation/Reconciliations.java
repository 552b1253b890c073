package io.parley.billing.reconciliation;

import io.parley.messaging.Ids;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the runs of the reconciliation, and what they found. */
@Component
public class Reconciliations {

    private static final String LIST = """
            select * from reconciliation
            where cast(:before as uuid) is null or id < :before order by id desc limit :limit""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Clock clock;

    Reconciliations(JdbcClient jdbc, Locks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Orders a run; the one that waits already, if there is one. */
    @Transactional
    public UUID order(@Nullable UUID staffId) {
        locks.hold("reconciliation");
        return jdbc.sql("select id from reconciliation where finished_at is null order by id limit 1")
                .query(UUID.class)
                .optional()
                .orElseGet(() -> begin(staffId));
    }

    /** Orders a run unless there was one not long ago: of many replicas that ask at night, one does. */
    @Transactional
    void orderUnlessWithin(Duration time) {
        locks.hold("reconciliation");
        boolean recent = jdbc.sql("select exists (select from reconciliation where started_at > :since)")
                .param("since", Columns.at(clock.instant().minus(time)))
                .query(Boolean.class)
                .single();
        if (!recent) begin(null);
    }

    /** The run that waits, locked until the transaction ends; others may refer to it meanwhile. */
    Optional<UUID> lockWaiting() {
        return jdbc.sql("select id from reconciliation where finished_at is null order by id limit 1"
                        + " for no key update skip locked")
                .query(UUID.class)
                .optional();
    }

    void found(UUID runId, UUID orgId, String ours, String theirs) {
        jdbc.sql("insert into drift (id, reconciliation_id, org_id, ours, theirs, repaired_at)"
                        + " values (:id, :run, :org, :ours, :theirs, :now)")
                .param("id", Ids.next())
                .param("run", runId)
                .param("org", orgId)
                .param("ours", ours)
                .param("theirs", theirs)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void finish(UUID runId, int lookedAt, int failed) {
        jdbc.sql("update reconciliation set finished_at = :now, looked_at = :lookedAt, failed = :failed where id = :id")
                .param("now", Columns.at(clock.instant()))
                .param("lookedAt", lookedAt)
                .param("failed", failed)
                .param("id", runId)
                .update();
    }

    /** The runs, the last first. */
    public Page<RunView> list(PageRequest page) {
        List<RunView> runs = jdbc.sql(LIST)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, _) -> run(row))
                .list();
        Page<RunView> found = Page.of(runs, page, last -> Cursor.of(last.id()));
        Map<UUID, List<Drift>> drifts = drifts(found.items());
        return found.map(run -> run.with(drifts.getOrDefault(run.id(), List.of())));
    }

    private UUID begin(@Nullable UUID staffId) {
        UUID id = Ids.next();
        jdbc.sql("insert into reconciliation (id, started_at, started_by) values (:id, :now, :staff)")
                .param("id", id)
                .param("now", Columns.at(clock.instant()))
                .param("staff", staffId, Types.OTHER)
                .update();
        return id;
    }

    private Map<UUID, List<Drift>> drifts(List<RunView> runs) {
        return jdbc
                .sql("select * from drift where reconciliation_id = any(:runs) order by id limit 1000")
                .param("runs", runs.stream().map(RunView::id).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(Columns.uuid(row, "reconciliation_id"), drift(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Drift drift(ResultSet row) throws SQLException {
        return new Drift(
                Columns.uuid(row, "org_id"),
                row.getString("ours"),
                row.getString("theirs"),
                Columns.instant(row, "repaired_at"));
    }

    private static RunView run(ResultSet row) throws SQLException {
        return new RunView(
                Columns.uuid(row, "id"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"),
                Columns.uuidOrNull(row, "started_by"),
                row.getInt("looked_at"),
                row.getInt("failed"),
                List.of());
    }

    /**
     * One run.
     *
     * @param finishedAt null while it goes on
     * @param startedBy who of the staff ordered it; null for the nightly one
     * @param lookedAt how many accounts were held against Stripe
     * @param failed how many of them could not be
     * @param drift what differed and was repaired, at most 1,000 in one answer
     */
    public record RunView(
            UUID id,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable UUID startedBy,
            int lookedAt,
            int failed,
            List<Drift> drift) {

        RunView with(List<Drift> found) {
            return new RunView(id, startedAt, finishedAt, startedBy, lookedAt, failed, found);
        }
    }

    /**
     * An account that was not as Stripe has it.
     *
     * @param ours what we had
     * @param theirs what Stripe has, and we have since
     */
    public record Drift(UUID orgId, String ours, String theirs, Instant repairedAt) {}
}
