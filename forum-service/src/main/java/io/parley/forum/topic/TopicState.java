package io.parley.forum.topic;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** All of a topic that may be changed in place. Tags are kept in lower case, each once. */
record TopicState(String title, List<String> tags, boolean pinned, boolean locked, boolean announcement) {

    /** What a tag that someone chooses must match. */
    static final String TAG = "[A-Za-z0-9-]{1,30}";

    TopicState {
        tags = tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    static TopicState fresh(String title, List<String> tags) {
        return new TopicState(title, tags, false, false, false);
    }

    static TopicState of(ResultSet row) throws SQLException {
        return new TopicState(
                row.getString("title"),
                Columns.texts(row, "tags"),
                row.getBoolean("pinned"),
                row.getBoolean("locked"),
                row.getBoolean("announcement"));
    }
}
