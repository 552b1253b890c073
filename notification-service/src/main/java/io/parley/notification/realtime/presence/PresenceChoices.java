package io.parley.notification.realtime.presence;

import static java.util.stream.Collectors.toMap;

import io.parley.notification.realtime.presence.PresenceChoice.Shown;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose to show. Whether they are here is never stored. */
@Component
public class PresenceChoices {

    private static final String FIND = """
            select user_id, status, text, emoji, until from presence_choice
             where user_id = any(:users) and (until is null or until > :now)""";

    private static final String STORE = """
            insert into presence_choice (user_id, status, text, emoji, until)
            values (:user, :status, :text, :emoji, :until)
            on conflict (user_id) do update
               set status = excluded.status, text = excluded.text, emoji = excluded.emoji, until = excluded.until""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PresenceChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PresenceChoice of(UUID userId) {
        return of(List.of(userId)).getOrDefault(userId, PresenceChoice.NONE);
    }

    /** Those that hold now; absent for those who chose nothing. */
    public Map<UUID, PresenceChoice> of(Collection<UUID> userIds) {
        if (userIds.isEmpty()) return Map.of();
        return jdbc
                .sql(FIND)
                .param("users", userIds.toArray(UUID[]::new))
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> Map.entry(Columns.uuid(row, "user_id"), choice(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void store(UUID userId, PresenceChoice choice) {
        jdbc.sql(STORE)
                .param("user", userId)
                .param("status", choice.status().name().toLowerCase(Locale.ROOT))
                .param("text", choice.text())
                .param("emoji", choice.emoji())
                .param(
                        "until",
                        choice.until() == null ? null : Columns.at(choice.until()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static PresenceChoice choice(ResultSet row) throws SQLException {
        return new PresenceChoice(
                Shown.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Columns.textOrNull(row, "text"),
                Columns.textOrNull(row, "emoji"),
                Columns.instantOrNull(row, "until"));
    }
}
