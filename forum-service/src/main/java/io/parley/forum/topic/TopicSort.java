package io.parley.forum.topic;

import io.parley.forum.sql.Columns;
import io.parley.web.page.Cursor;
import java.util.Locale;
import java.util.Map;

/** The orders of a list of topics. Each has an index that starts with its columns. */
enum TopicSort {
    ACTIVE("t.pinned, t.last_post_at, t.id", ":pinned, :at, :id"),
    NEW("t.created_at, t.id", ":at, :id"),
    UNANSWERED("t.created_at, t.id", ":at, :id"),
    TOP("t.post_count, t.id", ":rank, :id"),
    HOT("t.hot_rank, t.id", ":rank, :id");

    private final String columns;
    private final String position;

    TopicSort(String columns, String position) {
        this.columns = columns;
        this.position = position;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String filter() {
        return this == UNANSWERED ? " and t.post_count = 1" : "";
    }

    String order() {
        return " order by " + columns.replace(",", " desc,") + " desc";
    }

    String after() {
        return " and (" + columns + ") < (" + position + ")";
    }

    Cursor cursorOf(TopicView last) {
        return switch (this) {
            case ACTIVE -> Cursor.of(wire(), last.id(), last.lastPostAt(), last.pinned() ? 1 : 0);
            case NEW, UNANSWERED -> Cursor.of(wire(), last.id(), last.createdAt());
            case TOP -> Cursor.of(wire(), last.id(), last.postCount());
            case HOT -> Cursor.of(wire(), last.id(), last.hotRank());
        };
    }

    /** The parameters of {@link #after}. */
    Map<String, Object> positionOf(Cursor cursor) {
        return switch (this) {
            case ACTIVE ->
                Map.of("id", cursor.uuid(1), "at", Columns.at(cursor.instant(2)), "pinned", cursor.number(3) == 1);
            case NEW, UNANSWERED -> Map.of("id", cursor.uuid(1), "at", Columns.at(cursor.instant(2)));
            case TOP, HOT -> Map.of("id", cursor.uuid(1), "rank", cursor.number(2));
        };
    }
}
