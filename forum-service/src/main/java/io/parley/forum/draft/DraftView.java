package io.parley.forum.draft;

import io.parley.web.sql.Columns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has begun to write.
 *
 * @param key what it is for, as the client calls it
 * @param data whatever else the client wants to have again
 * @param version rises by one with each change
 */
record DraftView(
        String key,
        String body,
        @Schema(type = "object") @Nullable JsonNode data,
        int version,
        Instant updatedAt) {

    static DraftView of(ResultSet row) throws SQLException {
        String data = Columns.textOrNull(row, "data");
        return new DraftView(
                row.getString("key"),
                row.getString("body"),
                data == null ? null : JsonMapper.shared().readTree(data),
                row.getInt("version"),
                Columns.instant(row, "updated_at"));
    }
}
