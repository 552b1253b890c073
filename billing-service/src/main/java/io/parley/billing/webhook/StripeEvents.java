package io.parley.billing.webhook;

import com.stripe.Stripe;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of Stripe, each once by its id, until they are worked off. */
@Component
class StripeEvents {

    private static final String ADD = """
            insert into stripe_event (id, type, object_id, customer_id, api_version, created_at, received_at, due_at)
            values (:id, :type, :object, :customer, :version, :created, :now, :now)
            on conflict (id) do nothing""";

    private static final String NEXT = """
            select id, type, object_id, customer_id, api_version from stripe_event
            where state = 'waiting' and due_at <= :now order by due_at, id limit 1 for update skip locked""";

    // What came before its customer was read is in what was read.
    private static final String DONE = """
            update stripe_event set state = 'done' where id in (
                select id from stripe_event
                where id = :id
                   or (customer_id = :customer and state = 'waiting' and received_at < :readAt and type = any(:types)
                       and (api_version is null or api_version <= :version))
                for update skip locked)""";

    private static final String POSTPONE = """
            update stripe_event set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + least(interval '2 seconds' * power(2, least(attempts, 20)), interval '1 hour')
            where id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StripeEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(StripeEvent event) {
        jdbc.sql(ADD)
                .param("id", event.id())
                .param("type", event.type())
                .param("object", event.objectId().orElse(null), Types.VARCHAR)
                .param("customer", event.customerId().orElse(null), Types.VARCHAR)
                .param("version", event.apiVersion(), Types.VARCHAR)
                .param("created", Columns.at(Instant.ofEpochSecond(event.created())))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The one that waits longest, locked. */
    Optional<Waiting> lockNext() {
        return jdbc.sql(NEXT)
                .param("now", Columns.at(clock.instant()))
                .query(Waiting.class)
                .optional();
    }

    void done(Waiting event, Instant readAt) {
        jdbc.sql(DONE)
                .param("id", event.id())
                .param("customer", event.customerId(), Types.VARCHAR)
                .param("readAt", Columns.at(readAt))
                .param("types", KnownTypes.ALL.toArray(String[]::new))
                .param("version", Stripe.API_VERSION)
                .update();
    }

    void setAside(Waiting event, String reason) {
        jdbc.sql("update stripe_event set state = 'set_aside', reason = :reason where id = :id")
                .param("id", event.id())
                .param("reason", reason)
                .update();
    }

    /** Has it wait, longer each time, up to an hour. */
    void postpone(Waiting event) {
        jdbc.sql(POSTPONE)
                .param("id", event.id())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    long waiting() {
        return count("waiting");
    }

    /** In seconds; 0 where none waits. */
    double oldestAge() {
        return jdbc.sql("select coalesce(extract(epoch from cast(:now as timestamptz) - min(received_at)), 0)"
                        + " from stripe_event where state = 'waiting'")
                .param("now", Columns.at(clock.instant()))
                .query(Double.class)
                .single();
    }

    long aside() {
        return count("set_aside");
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from stripe_event where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    record Waiting(
            String id,
            String type,
            @Nullable String objectId,
            @Nullable String customerId,
            @Nullable String apiVersion) {}
}
