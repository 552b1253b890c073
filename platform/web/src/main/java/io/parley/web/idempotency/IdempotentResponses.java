package io.parley.web.idempotency;

import io.parley.web.problem.CommonProblem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers given to idempotency keys, in the service's own database. */
class IdempotentResponses {

    /** For so long, a key answers the same. */
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentResponses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for this transaction, if nobody has it. Waits while another transaction holds the same key: if that one
     * commits the key is taken, if it rolls back it is ours.
     */
    boolean claim(IdempotencyKey key, byte[] requestHash) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into idempotent_response (caller, key_hash, request_hash, created_at)
                        values (:caller, :key, :request, :now)
                        on conflict (caller, key_hash) do update
                        set request_hash = excluded.request_hash, created_at = excluded.created_at, response = null
                        where idempotent_response.created_at < :expired
                        """)
                        .param("caller", key.caller())
                        .param("key", key.hash())
                        .param("request", requestHash)
                        .param("now", Columns.at(now))
                        .param("expired", Columns.at(now.minus(KEPT)))
                        .update()
                == 1;
    }

    void keep(IdempotencyKey key, StoredResponse response) {
        jdbc.sql("update idempotent_response set response = :response where caller = :caller and key_hash = :key")
                .param("response", response.toBytes())
                .param("caller", key.caller())
                .param("key", key.hash())
                .update();
    }

    /** @throws Problem {@code idempotency-key-reused} if the key was taken by another request */
    StoredResponse given(IdempotencyKey key, byte[] requestHash) {
        byte[] response = jdbc.sql("""
                        select response from idempotent_response
                        where caller = :caller and key_hash = :key and request_hash = :request
                        """)
                .param("caller", key.caller())
                .param("key", key.hash())
                .param("request", requestHash)
                .query(byte[].class)
                .optional()
                .orElseThrow(CommonProblem.IDEMPOTENCY_KEY_REUSED::exception);
        return StoredResponse.ofBytes(response);
    }

    int purge() {
        return jdbc.sql("delete from idempotent_response where created_at < :expired")
                .param("expired", Columns.at(clock.instant().minus(KEPT)))
                .update();
    }
}
