package io.parley.forum.topic;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All of a topic that may be changed in place. */
record TopicState(String title, List<String> tags, boolean pinned, boolean locked, boolean announcement) {

    TopicState {
        tags = Tags.kept(tags);
    }

    static TopicState fresh(String title, List<String> tags) {
        return new TopicState(title, tags, false, false, false);
    }

    /** As it is without what its author wrote. */
    TopicState untitled() {
        return new TopicState("Deleted topic", List.of(), pinned, locked, announcement);
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
