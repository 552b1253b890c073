package io.parley.org.audit.chain;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs, again and again, how far each log has come. */
@Component
class Checkpoints {

    private static final String UNSIGNED = """
            select h.org_id, h.number, h.hash from audit_head h
            where not exists (select from audit_checkpoint c where c.org_id = h.org_id and c.number = h.number)
            order by h.org_id limit 1000""";

    private final JdbcClient jdbc;
    private final Signature signature;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, Signature signature, Clock clock) {
        this.jdbc = jdbc;
        this.signature = signature;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.org.audit.checkpoint-every}")
    void sign() {
        if (!signature.isPossible()) return;
        jdbc.sql(UNSIGNED).query((row, _) -> Head.of(row)).list().forEach(this::store);
    }

    private void store(Head head) {
        jdbc.sql("""
                        insert into audit_checkpoint (org_id, number, hash, signed_at, signature)
                        values (:org, :number, :hash, :now, :signature) on conflict do nothing
                        """)
                .param("org", head.orgId())
                .param("number", head.number())
                .param("hash", head.hash())
                .param("now", Columns.at(clock.instant()))
                .param("signature", signature.of(head.orgId(), head.number(), head.hash()))
                .update();
    }

    /** The checkpoints of a log, oldest first. */
    List<Checkpoint> of(UUID orgId) {
        return jdbc.sql("select number, hash, signature from audit_checkpoint where org_id = :org order by number")
                .param("org", orgId)
                .query((row, _) ->
                        new Checkpoint(row.getLong("number"), row.getBytes("hash"), row.getBytes("signature")))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Checkpoint(long number, byte[] hash, byte[] signature) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Head(UUID orgId, long number, byte[] hash) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(row.getObject("org_id", UUID.class), row.getLong("number"), row.getBytes("hash"));
        }
    }
}
