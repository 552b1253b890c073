package io.parley.forum.topic;

import io.parley.forum.ForumProblem;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Posts;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Stores what becomes of topics, and tells the others. All statements that write a topic's row are here: each of them changes
 * its version.
 */
// The messaging platform has a bean called topics: Kafka's.
@Component("forumTopics")
public class Topics {

    /** Counts a post, within the statement that stores it: parameters {@code topic} and {@code now}. It locks the row. */
    public static final String NEXT_NUMBER = """
        update topic
           set last_post_number = last_post_number + 1, post_count = post_count + 1,
               last_post_at = :now, version = version + 1
         where id = :topic and deleted_at is null
        returning last_post_number, locked, forum_id\
        """;

    private static final String UNCOUNT = """
        update topic
           set post_count = post_count - 1, version = version + 1,
               last_post_at = (select post.created_at from post
                                where post.topic_id = topic.id and post.deleted_at is null
                                order by post.number desc limit 1)
         where id = :topic\
        """;

    private static final String RECOUNT = """
        update topic
           set post_count = counted.there, last_post_number = greatest(topic.last_post_number, counted.last),
               last_post_at = counted.latest, updated_at = :now, version = version + 1
          from (select count(*) as there, max(number) as last,
                       (array_agg(created_at order by number desc))[1] as latest
                  from post where topic_id = :topic and deleted_at is null) counted
         where id = :topic\
        """;

    private static final String SHOW = """
        with back as (delete from removed_topic where topic_id = :topic returning topic_id, title, tags)
        update topic set deleted_at = null, title = back.title, tags = back.tags, version = version + 1
          from back
         where topic.id = back.topic_id and exists (
               select from forum where forum.id = topic.forum_id and forum.deleted_at is null)\
        """;

    // What people wrote doesn't stay behind; topics first, so that nobody can post any more when the posts go.
    private static final String REMOVE =
            "update topic set deleted_at = :now, title = '', tags = '{}', version = version + 1";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Posts posts;
    private final Outbox outbox;
    private final Clock clock;

    Topics(JdbcClient jdbc, Locks locks, Posts posts, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether it was opened before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this author's or not in this forum
     */
    boolean isOpened(UUID id, OpenTopicCommand command) {
        locks.hold(id);
        Optional<Boolean> same = jdbc.sql("""
            select forum_id = :forum and author_id = :author and deleted_at is null
              from topic where id = :topic\
            """)
                .param("topic", id)
                .param("forum", command.forumId())
                .param("author", command.author().id())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw ForumProblem.ID_TAKEN.exception();
        return same.isPresent();
    }

    Topic open(UUID id, UUID orgId, OpenTopicCommand command) {
        TopicState state = TopicState.fresh(Objects.requireNonNull(command.title()), command.tags());
        Topic topic = new Topic(id, orgId, command.forumId(), command.author().id(), state, clock.instant(), 0);
        store(topic, 1, topic.createdAt(), topic.authorId());
        at("insert into topic_reader (user_id, topic_id, number, read_at) values (:author, :topic, 1, :now)", id)
                .param("author", topic.authorId())
                .param("now", Columns.at(topic.createdAt()))
                .update();
        return topic;
    }

    /** Opens a topic with posts that were written elsewhere, by their authors and at their times; {@code actorId} brought it. */
    public void openPromoted(String title, UUID forumId, List<NewPost> written, UUID actorId) {
        NewPost first = written.getFirst();
        TopicState state = TopicState.fresh(title, List.of());
        Topic topic = new Topic(first.topicId(), first.orgId(), forumId, first.authorId(), state, first.createdAt(), 0);
        store(topic, written.size(), written.getLast().createdAt(), actorId);
    }

    /** Opens a topic for posts of another, which {@link #recount} counts once they are there. */
    public void openSplit(UUID id, Topic from, UUID forumId, String title, UUID authorId, UUID actorId) {
        TopicState state = TopicState.fresh(title, from.state().tags());
        Topic topic = new Topic(id, from.orgId(), forumId, authorId, state, clock.instant(), 0);
        store(topic, 1, topic.createdAt(), actorId);
    }

    private void store(Topic topic, int postCount, Instant lastPostAt, UUID actorId) {
        withState("""
                        insert into topic (id, org_id, forum_id, author_id, title, tags, pinned, locked, announcement,
                                           post_count, last_post_number, last_post_at, version, created_at, updated_at)
                        values (:topic, :org, :forum, :author, :title, :tags, :pinned, :locked, :announcement,
                                :posts, :posts, :lastPostAt, 0, :now, :now)\
                        """, topic.id(), topic.state())
                .param("org", topic.orgId())
                .param("forum", topic.forumId())
                .param("author", topic.authorId())
                .param("posts", postCount)
                .param("lastPostAt", Columns.at(lastPostAt))
                .param("now", Columns.at(topic.createdAt()))
                .update();
        outbox.append(topic.created(), actorId);
    }

    /**
     * The topic, whose row nobody else takes until the transaction ends.
     *
     * @throws Problem {@code topic-not-found} if it is gone
     */
    public Topic lock(UUID topicId) {
        return at("select * from topic where id = :topic and deleted_at is null for update", topicId)
                .query((row, _) -> Topic.of(row))
                .optional()
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
    }

    /** Takes the topic's row until the transaction ends; false if it is gone. */
    public boolean hold(UUID topicId) {
        return at("select true from topic where id = :topic and deleted_at is null for update", topicId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /**
     * Changes a topic in place.
     *
     * @param userId who changed it; null where its time has come
     */
    public void change(Topic topic, TopicState after, @Nullable UUID userId) {
        withState("""
                 update topic
                    set title = :title, tags = :tags, pinned = :pinned, locked = :locked, announcement = :announcement,
                        pinned_until = :pinnedUntil, slow_mode_seconds = :slowMode, closes_at = :closesAt,
                        updated_at = :now, version = version + 1
                  where id = :topic\
                 """, topic.id(), after)
                .param("now", Columns.at(clock.instant()))
                .update();
        outbox.append(topic.changedTo(after), userId);
    }

    void move(Topic topic, UUID forumId, UUID userId) {
        at("update topic set forum_id = :forum, updated_at = :now, version = version + 1 where id = :topic", topic.id())
                .param("forum", forumId)
                .param("now", Columns.at(clock.instant()))
                .update();
        outbox.append(topic.movedTo(forumId), userId);
    }

    void remove(Topic topic, UUID userId) {
        at(REMOVE + " where id = :topic", topic.id())
                .param("now", Columns.at(clock.instant()))
                .update();
        posts.eraseOf(List.of(topic.id()));
        outbox.append(topic.deleted(), userId);
    }

    /** The topic is gone for all, but can be shown again. */
    public void hide(UUID topicId, UUID userId, String reason) {
        Topic topic = lock(topicId);
        at("insert into removed_topic select id, title, tags, :now from topic where id = :topic", topicId)
                .param("now", Columns.at(clock.instant()))
                .update();
        at(REMOVE + " where id = :topic", topicId)
                .param("now", Columns.at(clock.instant()))
                .update();
        posts.hideOf(topicId, userId, reason);
        outbox.append(topic.deleted(), userId);
    }

    /** False if it isn't hidden, or was too long ago. Its posts come next. */
    public boolean show(UUID topicId, UUID userId) {
        boolean shown = at(SHOW, topicId).update() == 1;
        if (!shown) return false;
        Topic topic = lock(topicId);
        outbox.append(topic.changedTo(topic.state()), userId);
        return true;
    }

    /** With a forum go its topics; that it goes says enough to the others. */
    public void removeAllOf(UUID forumId) {
        List<UUID> removed = jdbc.sql(REMOVE + " where forum_id = :forum and deleted_at is null returning id")
                .param("forum", forumId)
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .list();
        posts.eraseOf(removed);
    }

    /** A topic is read with its first post's text, so its ETag has to move with that, too. */
    public void textChanged(UUID topicId) {
        at("update topic set version = version + 1 where id = :topic", topicId).update();
    }

    /** The votes on a topic are those on its first post; no edit has to know of them, so its version stays. */
    public void voted(UUID topicId, int up, int down) {
        at("update topic set up_count = up_count + :up, down_count = down_count + :down where id = :topic", topicId)
                .param("up", up)
                .param("down", down)
                .update();
    }

    /** What solves it; null for nothing any more. */
    public void solvedBy(UUID topicId, @Nullable UUID postId) {
        at("update topic set solution_post_id = :post, version = version + 1 where id = :topic", topicId)
                .param("post", postId, Types.OTHER)
                .update();
    }

    /** Other posts are there than before. */
    public void recount(UUID topicId) {
        at(RECOUNT, topicId).param("now", Columns.at(clock.instant())).update();
    }

    /** All its posts are in another topic; whoever asks for it is sent there. */
    public void removeMerged(UUID topicId, UUID intoId) {
        at(REMOVE + ", merged_into = :into where id = :topic", topicId)
                .param("into", intoId)
                .param("now", Columns.at(clock.instant()))
                .update();
        at("update topic set merged_into = :into where merged_into = :topic", topicId)
                .param("into", intoId)
                .update();
    }

    /** What asked the same before; null for none. */
    public void duplicates(UUID topicId, @Nullable UUID originalId) {
        at("update topic set duplicate_of = :original, version = version + 1 where id = :topic", topicId)
                .param("original", originalId, Types.OTHER)
                .update();
    }

    /** One post less is there, and perhaps not the last one any more. */
    public void postRemoved(UUID topicId) {
        at(UNCOUNT, topicId).update();
    }

    private StatementSpec withState(String sql, UUID topicId, TopicState state) {
        return at(sql, topicId)
                .param("title", state.title())
                .param("tags", state.tags().toArray(String[]::new))
                .param("pinned", state.pinned())
                .param("locked", state.locked())
                .param("announcement", state.announcement())
                .param("pinnedUntil", atOrNull(state.pinnedUntil()))
                .param("slowMode", state.slowModeSeconds())
                .param("closesAt", atOrNull(state.closesAt()));
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant time) {
        return time == null ? null : Columns.at(time);
    }

    private StatementSpec at(String sql, UUID topicId) {
        return jdbc.sql(sql).param("topic", topicId);
    }
}
