package io.parley.org.moderation;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What became of each case, and who reported it. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void add(UUID caseId, String kind, @Nullable UUID actorId, @Nullable String note, Map<String, ?> details) {
        jdbc.sql("""
                        insert into case_entry (id, case_id, kind, actor_id, note, details, created_at)
                        values (:id, :case, :kind, :actor, :note, cast(:details as jsonb), :at)
                        """)
                .param("id", Ids.next())
                .param("case", caseId)
                .param("kind", kind)
                .param("actor", actorId, Types.OTHER)
                .param("note", note, Types.VARCHAR)
                .param("details", json.writeValueAsString(details))
                .param("at", Columns.at(clock.instant()))
                .update();
    }

    /** Stores a report; false if this person has reported it already, since the case was last opened. */
    boolean report(UUID reportId, ModerationCase reported, UUID reporterId, String reason, @Nullable String note) {
        return jdbc.sql("""
                        insert into report (id, case_id, round, reporter_id, reason, note, created_at)
                        values (:id, :case, :round, :reporter, :reason, :note, :at) on conflict do nothing
                        """)
                        .param("id", reportId)
                        .param("case", reported.id())
                        .param("round", reported.round())
                        .param("reporter", reporterId)
                        .param("reason", reason)
                        .param("note", note, Types.VARCHAR)
                        .param("at", Columns.at(clock.instant()))
                        .update()
                == 1;
    }

    /** Those who reported it since it was last opened, and wait for the decision. */
    List<UUID> reporters(ModerationCase reported) {
        return jdbc.sql("select reporter_id from report where case_id = :case and round = :round order by id")
                .param("case", reported.id())
                .param("round", reported.round())
                .query(UUID.class)
                .list();
    }
}
