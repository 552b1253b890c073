package io.parley.forum.text;

import io.parley.contracts.forum.PostFlagged;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.trust.Newcomers;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.OrgAccess;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores what becomes of posts, and tells the others. Whoever writes here holds the topic's row, so that numbers have no gap and
 * nothing deadlocks.
 */
@Component
public class Posts {

    private static final String BLANK = "*Deleted*";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final WordRules words;
    private final Newcomers newcomers;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    Posts(
            JdbcClient jdbc,
            Texts texts,
            WordRules words,
            Newcomers newcomers,
            Attachments attachments,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.words = words;
        this.newcomers = newcomers;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes the text that a new topic begins with, under this heading, as its first post. */
    public void addFirst(
            UUID topicId,
            UUID authorId,
            Collection<String> heading,
            Text text,
            List<UUID> fileIds,
            Instant now,
            Admission admission) {
        ForumPlace place = admission.place();
        NewPost post = new NewPost(Ids.next(), topicId, place.orgId(), null, authorId, text, fileIds, now);
        jdbc.sql("""
            insert into post (id, topic_id, org_id, number, author_id, body, body_html, created_at, updated_at)
            values (:id, :topic, :org, 1, :author, :body, :html, :now, :now)\
            """).params(post.columns()).update();
        attachments.add(post.id(), fileIds, place.forumId(), authorId);
        outbox.append(post.created(place.forumId(), 1), authorId);
        List<String> written =
                Stream.concat(heading.stream(), Stream.of(text.body())).toList();
        flag(post.flagged(place.forumId(), 1), admission.access(), List.of(), written);
    }

    /** Writes what was said elsewhere as a post of a topic that counts it already; {@code actorId} brought it here. */
    public void addPromoted(NewPost post, int number, UUID forumId, UUID actorId) {
        jdbc.sql("""
            insert into post (id, topic_id, org_id, number, author_id, body, body_html, created_at, updated_at)
            values (:id, :topic, :org, :number, :author, :body, :html, :now, :now)\
            """).params(post.columns()).param("number", number).update();
        outbox.append(post.created(forumId, number), actorId);
    }

    public Post firstOf(UUID topicId) {
        return jdbc.sql("select " + Post.COLUMNS + " from post where topic_id = :topic and number = 1")
                .param("topic", topicId)
                .query((row, _) -> Post.of(row))
                .single();
    }

    public boolean othersWroteIn(UUID topicId, UUID userId) {
        return jdbc.sql("""
            select exists (select from post
                            where topic_id = :topic and author_id <> :user and deleted_at is null)\
            """)
                .param("topic", topicId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes a new text over the present one, which is kept.
     *
     * @throws Problem {@code approval-needed} for a word that came in and that a moderator wants to see first
     */
    public void edit(Post post, String body, Admission admission, UUID editorId) {
        Text text = texts.of(body, admission.place(), admission.access());
        words.requireNoApproval(admission.access(), "/body", post.body(), text.body());
        newcomers.requireModest(editorId, admission.access(), text.body(), text.html());
        keepPresentText(post);
        Instant now = clock.instant();
        jdbc.sql("""
            update post
               set body = :body, body_html = :html, edit_count = edit_count + 1,
                   edited_by = :editor, updated_at = :now
             where id = :post\
            """)
                .param("body", text.body())
                .param("html", text.html())
                .param("editor", editorId)
                .param("now", Columns.at(now))
                .param("post", post.id())
                .update();
        outbox.append(post.edited(text, admission.place(), now), editorId);
        ForumPlace place = admission.place();
        flag(
                post.flagged(place.forumId(), place.orgId(), now),
                admission.access(),
                List.of(post.body()),
                List.of(text.body()));
    }

    /** Has moderators hear of a post if there are now words in these texts that they want to hear of. */
    public void flag(PostFlagged flagged, OrgAccess access, Collection<String> before, Collection<String> after) {
        if (words.areFlagged(access, before, after)) outbox.append(flagged, flagged.authorId());
    }

    private void keepPresentText(Post post) {
        jdbc.sql("""
            insert into post_revision (post_id, number, editor_id, body, body_html, created_at)
            select id, edit_count + 1, coalesce(edited_by, author_id), body, body_html, updated_at
              from post where id = :post\
            """).param("post", post.id()).update();
    }

    /**
     * The number stays taken, the files and the texts before go for good. What it said can be restored for some time.
     *
     * @param userId who removes it; null where a case decided that
     */
    public void remove(Post post, ForumPlace place, @Nullable UUID userId, @Nullable String reason) {
        keepRemoved(post, userId, reason);
        attachments.removeFrom(List.of(post.id()));
        jdbc.sql("delete from post_revision where post_id = :post")
                .param("post", post.id())
                .update();
        jdbc.sql("update post set deleted_at = :now, body = '', body_html = '' where id = :post")
                .param("now", Columns.at(clock.instant()))
                .param("post", post.id())
                .update();
        outbox.append(post.deleted(place), userId);
    }

    /** A post that is there. */
    public Optional<Post> find(UUID postId) {
        return jdbc.sql("select " + Post.COLUMNS + " from post where id = :post and deleted_at is null")
                .param("post", postId)
                .query((row, _) -> Post.of(row))
                .optional();
    }

    /** Takes away the texts of a topic that can be shown again; files and texts before stay with the posts. */
    public void hideOf(UUID topicId, UUID userId, String reason) {
        jdbc.sql("""
            insert into removed_post (post_id, body, body_html, removed_by, reason, removed_at, with_topic)
            select id, body, body_html, :user, :reason, :now, true
              from post where topic_id = :topic and deleted_at is null\
            """)
                .param("user", userId)
                .param("reason", reason)
                .param("now", Columns.at(clock.instant()))
                .param("topic", topicId)
                .update();
        jdbc.sql("""
            update post set deleted_at = :now, body = '', body_html = ''
             where topic_id = :topic and deleted_at is null\
            """)
                .param("now", Columns.at(clock.instant()))
                .param("topic", topicId)
                .update();
    }

    /** What of these posts stayed behind goes for good. */
    public void forget(Collection<UUID> postIds) {
        attachments.removeFrom(postIds);
        jdbc.sql("delete from post_revision where post_id = any(:posts)")
                .param("posts", postIds.toArray(UUID[]::new))
                .update();
    }

    private void keepRemoved(Post post, @Nullable UUID userId, @Nullable String reason) {
        jdbc.sql("""
            insert into removed_post (post_id, body, body_html, removed_by, reason, removed_at)
            select id, body, body_html, :user, :reason, :now from post where id = :post\
            """)
                .param("user", userId)
                .param("reason", reason)
                .param("now", Columns.at(clock.instant()))
                .param("post", post.id())
                .update();
    }

    /** Leaves nothing of its text, where a topic can't do without the post. */
    public void blank(Post post, ForumPlace place) {
        Text blank = new Text(BLANK, texts.html(BLANK), List.of());
        Instant now = clock.instant();
        attachments.removeFrom(List.of(post.id()));
        jdbc.sql("delete from post_revision where post_id = :post")
                .param("post", post.id())
                .update();
        jdbc.sql("""
                        update post set body = :body, body_html = :html, edit_count = edit_count + 1, updated_at = :now
                         where id = :post""")
                .param("body", blank.body())
                .param("html", blank.html())
                .param("now", Columns.at(now))
                .param("post", post.id())
                .update();
        outbox.append(post.edited(blank, place, now), post.authorId());
    }

    /** What people wrote doesn't stay behind when its topics go, which says enough to the others. */
    public void eraseOf(Collection<UUID> topicIds) {
        UUID[] topics = topicIds.toArray(UUID[]::new);
        attachments.removeFrom(jdbc.sql("select id from post where topic_id = any(:topics) and deleted_at is null")
                .param("topics", topics)
                .query(UUID.class)
                .list());
        jdbc.sql("delete from post_revision where post_id in (select id from post where topic_id = any(:topics))")
                .param("topics", topics)
                .update();
        jdbc.sql("delete from removed_post where post_id in (select id from post where topic_id = any(:topics))")
                .param("topics", topics)
                .update();
        jdbc.sql("""
            update post set deleted_at = coalesce(deleted_at, :now), body = '', body_html = ''
             where topic_id = any(:topics)\
            """)
                .param("topics", topics)
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
