package io.parley.chat.promotion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a forum was asked to make of messages.
 *
 * @param id of the topic, which is there once the state is {@code done}
 * @param state {@code requested}, {@code done} or {@code refused}
 * @param problem the slug of why it was refused
 */
public record Promotion(
        UUID id,
        UUID messageId,
        @JsonIgnore UUID channelId,
        @JsonIgnore UUID orgId,
        @JsonIgnore long seq,
        UUID forumId,
        String title,
        String state,
        @Nullable String problem,
        Instant createdAt) {

    static final String REQUESTED = "requested";
    static final String DONE = "done";
    static final String REFUSED = "refused";

    static Promotion of(ResultSet row) throws SQLException {
        return new Promotion(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "message_id"),
                Columns.uuid(row, "channel_id"),
                Columns.uuid(row, "org_id"),
                row.getLong("seq"),
                Columns.uuid(row, "forum_id"),
                row.getString("title"),
                row.getString("state"),
                Columns.textOrNull(row, "problem"),
                Columns.instant(row, "created_at"));
    }

    /** The topic's page. */
    @JsonProperty
    public String url() {
        return "/topics/" + id;
    }

    boolean isDecided() {
        return !state.equals(REQUESTED);
    }
}
