package io.parley.forum.topic.view;

import io.parley.forum.place.ForumKind;
import io.parley.web.page.Cursor;
import io.parley.web.sql.Columns;
import java.util.Locale;
import java.util.Map;

/**
 * The orders of a list of topics. Each has an index that starts with its columns; where it ends at a coarse one ({@code
 * active_slot}, {@code size_class}: they follow from the finer one beside them), PostgreSQL sorts what is equal in it.
 */
public enum TopicSort {
    ACTIVE("topic_active_slot(:at), :at, :id", "t.active_slot", "t.last_post_at", "t.id"),
    NEW(":at, :id", "t.created_at", "t.id"),
    UNANSWERED(":at, :id", "t.created_at", "t.id"),
    TOP(":score, topic_size_class(:size), :size, :id", "t.score", "t.size_class", "t.post_count", "t.id"),
    HOT(":rank, :id", TopicView.HOT_RANK, "t.id"),
    CONTROVERSIAL(":controversy, :at, :id", "t.controversy", "t.created_at", "t.id");

    private final String descending;
    private final String below;

    TopicSort(String position, String... columns) {
        this.descending = String.join(" desc, ", columns) + " desc";
        this.below = "(" + String.join(", ", columns) + ") < (" + position + ")";
    }

    /** The order of a forum for those who don't ask for one. */
    static TopicSort usualIn(ForumKind kind) {
        return switch (kind) {
            case DISCUSSION -> ACTIVE;
            case QUESTIONS, ANNOUNCEMENTS -> NEW;
            case FEED -> HOT;
        };
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String filter() {
        return switch (this) {
            case UNANSWERED -> " and t.size_class = 0";
            case TOP -> " and t.created_at >= :since";
            case ACTIVE, NEW, HOT, CONTROVERSIAL -> "";
        };
    }

    String order() {
        return " order by " + (this == ACTIVE ? "t.pinned desc, " : "") + descending;
    }

    /** The topics behind the cursor's, in words that the planner counts well: of {@code pinned < false} it expects no row. */
    String after(Cursor cursor) {
        if (this != ACTIVE) return " and " + below;
        return isPinned(cursor) ? " and (not t.pinned or " + below + ")" : " and not t.pinned and " + below;
    }

    Cursor cursorOf(TopicView last) {
        return switch (this) {
            case ACTIVE -> Cursor.of(wire(), last.id(), last.lastPostAt(), last.pinned() ? 1 : 0);
            case NEW, UNANSWERED -> Cursor.of(wire(), last.id(), last.createdAt());
            case TOP -> Cursor.of(wire(), last.id(), last.postCount(), last.score());
            case HOT -> Cursor.of(wire(), last.id(), last.hotRank());
            case CONTROVERSIAL -> Cursor.of(wire(), last.id(), last.createdAt(), last.controversy());
        };
    }

    /** The parameters of {@link #after}. */
    Map<String, Object> positionOf(Cursor cursor) {
        return switch (this) {
            case ACTIVE, NEW, UNANSWERED -> Map.of("id", cursor.uuid(1), "at", Columns.at(cursor.instant(2)));
            case TOP ->
                Map.of(
                        "id", cursor.uuid(1),
                        "size", Math.clamp(cursor.number(2), 1, Integer.MAX_VALUE),
                        "score", cursor.number(3));
            case HOT -> Map.of("id", cursor.uuid(1), "rank", cursor.number(2));
            case CONTROVERSIAL ->
                Map.of("id", cursor.uuid(1), "at", Columns.at(cursor.instant(2)), "controversy", cursor.number(3));
        };
    }

    private static boolean isPinned(Cursor cursor) {
        return cursor.number(3) == 1;
    }
}
