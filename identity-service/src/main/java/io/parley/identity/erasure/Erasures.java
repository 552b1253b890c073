package io.parley.identity.erasure;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.UserErased;
import io.parley.identity.HolderProperties;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of erasures, in which every service confirms. */
@Component
class Erasures {

    private final JdbcClient jdbc;
    private final HolderProperties holders;
    private final Outbox outbox;
    private final Clock clock;

    Erasures(JdbcClient jdbc, HolderProperties holders, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Waits for all who hold something of people, and tells them. */
    UUID open(UUID userId, boolean contentToo) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into erasure (id, user_id, content_too, requested_at)
                        values (:id, :user, :contentToo, :now)""")
                .param("id", id)
                .param("user", userId)
                .param("contentToo", contentToo)
                .param("now", Columns.at(clock.instant()))
                .update();
        jdbc.sql("insert into erasure_confirmation (erasure_id, service) select :id, unnest(:holders)")
                .param("id", id)
                .param("holders", holders.holders().toArray(String[]::new))
                .update();
        outbox.append(new UserErased(userId, contentToo), userId);
        return id;
    }

    /** A second delivery changes nothing. */
    void confirm(ErasureConfirmed confirmed) {
        jdbc.sql("""
                        update erasure_confirmation set confirmed_at = :now
                          from erasure
                         where erasure.id = erasure_id and user_id = :user and service = :service
                           and confirmed_at is null""")
                .param("now", Columns.at(clock.instant()))
                .param("user", confirmed.userId())
                .param("service", confirmed.service())
                .update();
    }

    /** @throws io.parley.web.problem.Problem {@code erasure-not-found} */
    ErasureView receipt(UUID id) {
        List<ErasureView.Confirmation> services = jdbc.sql("""
                        select service, confirmed_at from erasure_confirmation where erasure_id = :id order by service""")
                .param("id", id)
                .query(ErasureView.Confirmation.class)
                .list();
        return jdbc.sql("select content_too, requested_at from erasure where id = :id")
                .param("id", id)
                .query((row, _) -> new ErasureView(
                        id,
                        row.getBoolean("content_too"),
                        Columns.instant(row, "requested_at"),
                        completed(services),
                        services))
                .optional()
                .orElseThrow(IdentityProblem.ERASURE_NOT_FOUND::exception);
    }

    private static @Nullable Instant completed(List<ErasureView.Confirmation> services) {
        if (services.stream().anyMatch(service -> service.confirmedAt() == null)) return null;
        return services.stream()
                .map(ErasureView.Confirmation::confirmedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
