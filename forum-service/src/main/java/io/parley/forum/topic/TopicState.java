package io.parley.forum.topic;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of a topic that may be changed in place.
 *
 * @param pinnedUntil null for one that isn't pinned, or for good
 * @param slowModeSeconds how long one waits between two posts; 0 where one needn't
 * @param closesAt when it gets locked by itself; null for never
 */
public record TopicState(
        String title,
        List<String> tags,
        boolean pinned,
        boolean locked,
        boolean announcement,
        @Nullable Instant pinnedUntil,
        int slowModeSeconds,
        @Nullable Instant closesAt) {

    public TopicState {
        tags = Tags.kept(tags);
        if (!pinned) pinnedUntil = null;
    }

    public static TopicState fresh(String title, List<String> tags) {
        return new TopicState(title, tags, false, false, false, null, 0, null);
    }

    TopicState called(String otherTitle, List<String> otherTags) {
        return new TopicState(
                otherTitle, otherTags, pinned, locked, announcement, pinnedUntil, slowModeSeconds, closesAt);
    }

    List<String> heading() {
        return Stream.concat(Stream.of(title), tags.stream()).toList();
    }

    /** As it is without what its author wrote. */
    TopicState untitled() {
        return new TopicState(
                "Deleted topic", List.of(), pinned, locked, announcement, pinnedUntil, slowModeSeconds, closesAt);
    }

    static TopicState of(ResultSet row) throws SQLException {
        return new TopicState(
                row.getString("title"),
                Columns.texts(row, "tags"),
                row.getBoolean("pinned"),
                row.getBoolean("locked"),
                row.getBoolean("announcement"),
                Columns.instantOrNull(row, "pinned_until"),
                row.getInt("slow_mode_seconds"),
                Columns.instantOrNull(row, "closes_at"));
    }

    /** What it is once its timers have run. */
    public TopicState after(Instant now) {
        boolean closed = closesAt != null && !now.isBefore(closesAt);
        boolean unpinned = pinnedUntil != null && !now.isBefore(pinnedUntil);
        return new TopicState(
                title,
                tags,
                pinned && !unpinned,
                locked || closed,
                announcement,
                unpinned ? null : pinnedUntil,
                slowModeSeconds,
                closed ? null : closesAt);
    }
}
