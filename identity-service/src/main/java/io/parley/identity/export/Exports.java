package io.parley.identity.export;

import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.PartExported;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores exports and what services answer. A second delivery of an answer changes nothing. */
@Component
class Exports {

    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When this person asked last. */
    Optional<Instant> lastOf(UUID userId) {
        return jdbc.sql("select max(requested_at) as last from data_export where user_id = :user")
                .param("user", userId)
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "last")))
                .single();
    }

    void add(UUID id, UUID userId, String partKey, List<String> holders) {
        jdbc.sql("insert into data_export (id, user_id, part_key, requested_at) values (:id, :user, :key, :now)")
                .param("id", id)
                .param("user", userId)
                .param("key", partKey)
                .param("now", Columns.at(clock.instant()))
                .update();
        jdbc.sql("insert into data_export_answer (export_id, service) select :id, unnest(:holders)")
                .param("id", id)
                .param("holders", holders.toArray(String[]::new))
                .update();
    }

    Optional<Export> find(UUID id, UUID userId) {
        return jdbc.sql(
                        "select id, user_id, requested_at, ready_at from data_export where id = :id and user_id = :user")
                .param("id", id)
                .param("user", userId)
                .query(Export.class)
                .optional();
    }

    List<String> waitedFor(UUID id) {
        return jdbc.sql("""
                        select a.service from data_export_answer a where a.export_id = :id
                           and a.parts is distinct from (select count(*) from data_export_part p
                                                          where p.export_id = a.export_id and p.service = a.service)
                         order by a.service""").param("id", id).query(String.class).list();
    }

    /** Also of an export that is over: then there is nothing to add to. */
    void add(PartExported part) {
        jdbc.sql("""
                        insert into data_export_part (export_id, service, number, section, content)
                        select id, :service, :number, :section, :content from data_export where id = :id and ready_at is null
                        on conflict do nothing""")
                .param("id", part.exportId())
                .param("service", part.service())
                .param("number", part.number())
                .param("section", part.section())
                .param("content", part.content())
                .update();
    }

    void answered(ExportAnswered answer) {
        jdbc.sql("""
                        update data_export_answer set parts = :parts
                         where export_id = :id and service = :service and parts is null""")
                .param("id", answer.exportId())
                .param("service", answer.service())
                .param("parts", answer.parts())
                .update();
    }

    /** One to which everybody has answered, locked until the transaction ends. */
    Optional<Complete> lockComplete() {
        return jdbc.sql("""
                        select id, user_id, part_key from data_export e
                         where ready_at is null
                           and not exists (select from data_export_answer a where a.export_id = e.id
                               and a.parts is distinct from (select count(*) from data_export_part p
                                                              where p.export_id = a.export_id and p.service = a.service))
                         order by requested_at limit 1 for update skip locked""").query(Complete.class).optional();
    }

    /** By service and section; one part at a time, since all of them may be large. */
    List<PartName> partsOf(UUID id) {
        return jdbc.sql("""
                        select service, section, number from data_export_part where export_id = :id
                         order by service, section, number""").param("id", id).query(PartName.class).list();
    }

    String contentOf(UUID id, PartName part) {
        return jdbc.sql("""
                        select content from data_export_part
                         where export_id = :id and service = :service and number = :number""")
                .param("id", id)
                .param("service", part.service())
                .param("number", part.number())
                .query(String.class)
                .single();
    }

    /** What it was made of goes, and with the key all copies of that become unreadable. */
    void ready(UUID id) {
        jdbc.sql("delete from data_export_part where export_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update data_export set ready_at = :now, part_key = null where id = :id")
                .param("id", id)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Takes the exports out whose time is over. */
    List<UUID> takeExpired() {
        return jdbc.sql("delete from data_export where ready_at < :before returning id")
                .param("before", Columns.at(clock.instant().minus(LIFE)))
                .query(UUID.class)
                .list();
    }

    record Export(
            UUID id,
            UUID userId,
            Instant requestedAt,
            @Nullable Instant readyAt) {}

    record Complete(UUID id, UUID userId, String partKey) {

        @Override
        public String toString() {
            return "Complete[" + id + "]";
        }
    }

    record PartName(String service, String section, int number) {

        String file() {
            return service + "/" + section + ".json";
        }
    }
}
