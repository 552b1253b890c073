package io.parley.forum.bookmark;

import io.parley.forum.place.ForumPlace;
import io.parley.places.PlaceRule;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps bookmarks, and lists those of posts that may be read still. */
@Component
class Bookmarks {

    private static final String PUT = """
        insert into bookmark (user_id, post_id, note, remind_at, created_at) values (:user, :post, :note, :at, :now)
        on conflict (user_id, post_id) do update
           set note = excluded.note, remind_at = excluded.remind_at,
               reminded_at = case when bookmark.remind_at = excluded.remind_at then bookmark.reminded_at end\
        """;

    private static final String LISTED =
            "select " + BookmarkView.COLUMNS + """
                     from bookmark b
                     join post on post.id = b.post_id and post.deleted_at is null
                     join topic t on t.id = post.topic_id and t.deleted_at is null
                     join forum p on p.id = t.forum_id
                    """ + ForumPlace.ACROSS_ORGANIZATIONS + Authors.join("post.author_id")
                    + " where b.user_id = :viewer and " + PlaceRule.ADMITTED;

    private static final String IN_TOPIC = " and post.topic_id = :topic";
    private static final String AFTER = " and (b.created_at, b.post_id) < (:createdAt, :post)";
    private static final String NEWEST_FIRST = " order by b.created_at desc, b.post_id desc limit :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    Bookmarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The topic of a post that is there. */
    Optional<UUID> topicOf(UUID postId) {
        return jdbc.sql("select topic_id from post where id = :post and deleted_at is null")
                .param("post", postId)
                .query(UUID.class)
                .optional();
    }

    void put(UUID userId, UUID postId, @Nullable String note, @Nullable Instant remindAt) {
        jdbc.sql(PUT)
                .param("user", userId)
                .param("post", postId)
                .param("note", note)
                .param("at", remindAt == null ? null : Columns.at(remindAt))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void remove(UUID userId, UUID postId) {
        jdbc.sql("delete from bookmark where user_id = :user and post_id = :post")
                .param("user", userId)
                .param("post", postId)
                .update();
    }

    BookmarkView one(CurrentUser user, UUID postId) {
        return jdbc.sql(LISTED + " and b.post_id = :post")
                .param("viewer", user.id())
                .param("post", postId)
                .query((row, _) -> BookmarkView.of(row))
                .single();
    }

    Page<BookmarkView> of(CurrentUser user, @Nullable UUID topicId, PageRequest page) {
        String narrowed = topicId == null ? LISTED : LISTED + IN_TOPIC;
        StatementSpec query =
                positioned(narrowed, page).param("viewer", user.id()).param("limit", page.rows());
        if (topicId != null) query.param("topic", topicId);
        List<BookmarkView> views = query.query((row, _) -> BookmarkView.of(row)).list();
        return Page.of(views, page, last -> Cursor.of(last.createdAt(), last.postId()));
    }

    private StatementSpec positioned(String sql, PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(sql + NEWEST_FIRST);
        return jdbc.sql(sql + AFTER + NEWEST_FIRST)
                .param("createdAt", Columns.at(cursor.instant(0)))
                .param("post", cursor.uuid(1));
    }
}
