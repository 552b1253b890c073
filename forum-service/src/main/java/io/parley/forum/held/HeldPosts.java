package io.parley.forum.held;

import io.parley.contracts.forum.HeldPostDecided;
import io.parley.contracts.forum.PostHeld;
import io.parley.forum.ForumProblem;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.place.Admission;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what waits for a moderator with its files, and tells the others that it does. */
@Component
public class HeldPosts {

    private static final int MOST_PENDING = 50;

    private static final String KEEP = """
            insert into held_post (id, org_id, forum_id, topic_id, parent_id, subject_id, author_id, title, body, body_html,
                                   tags, attachments, reason, status, created_at)
            values (:id, :org, :forum, :topic, :parent, :subject, :author, :title, :body, :html,
                    :tags, :attachments, :reason, 'pending', :now)""";

    // Once it is published, it is kept there.
    private static final String DECIDE = """
            update held_post
               set status = :status, rejection = :rejection, decided_by = :moderator, decided_at = :now,
                   title = case when :status = 'approved' then left(title, 0) else title end,
                   body = case when :status = 'approved' then '' else body end,
                   body_html = case when :status = 'approved' then '' else body_html end,
                   tags = case when :status = 'approved' then '{}' else tags end, attachments = '{}'
             where id = :id""";

    private static final String FORGET = """
            delete from held_post held
             where held.decided_at < :before
                or exists (select from forum where forum.id = held.forum_id and forum.deleted_at is not null)
                or exists (select from topic where topic.id = held.topic_id and topic.deleted_at < :before)
            returning held.id""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    HeldPosts(JdbcClient jdbc, Locks locks, Attachments attachments, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What came of it when it was sent before, with the id that a client chose and holds.
     *
     * @throws Problem {@code id-taken} if something else waits under this id
     */
    Optional<PendingView> earlier(Written written, UUID forumId) {
        return jdbc.sql("""
                        select id, status, reason,
                               author_id = :author and topic_id is not distinct from :topic
                               and (topic_id is not null or forum_id = :forum) as same
                          from held_post where subject_id = :subject""")
                .param("author", written.authorId())
                .param("topic", written.topicId(), Types.OTHER)
                .param("forum", forumId)
                .param("subject", written.id())
                .query((row, _) -> {
                    if (!row.getBoolean("same")) throw ForumProblem.ID_TAKEN.exception();
                    return new PendingView(
                            Columns.uuid(row, "id"),
                            HeldStatus.ofWire(row.getString("status")),
                            HoldReason.ofWire(row.getString("reason")));
                })
                .optional();
    }

    /** @throws Problem {@code too-many-pending} if as much of this person waits as can */
    PendingView keep(Written written, String html, HoldReason reason, Admission admission) {
        UUID orgId = admission.place().orgId();
        UUID forumId = admission.place().forumId();
        locks.hold("held posts of " + written.authorId() + " in " + orgId);
        if (pendingOf(written.authorId(), orgId) >= MOST_PENDING) throw ForumProblem.TOO_MANY_PENDING.exception();
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql(KEEP)
                .param("id", id)
                .param("org", orgId)
                .param("forum", forumId)
                .param("topic", written.topicId(), Types.OTHER)
                .param("parent", written.parentId(), Types.OTHER)
                .param("subject", written.id())
                .param("author", written.authorId())
                .param("title", written.title(), Types.VARCHAR)
                .param("body", written.body())
                .param("html", html)
                .param("tags", written.tags().toArray(String[]::new))
                .param("attachments", written.attachments().toArray(UUID[]::new))
                .param("reason", reason.wire())
                .param("now", Columns.at(now))
                .update();
        attachments.add(id, written.attachments(), forumId, written.authorId());
        outbox.append(
                new PostHeld(written.authorId(), orgId, forumId, id, written.kind(), reason.wire(), now),
                written.authorId());
        return new PendingView(id, HeldStatus.PENDING, reason);
    }

    /** With its row, which nobody else takes until the transaction ends. */
    public Optional<HeldPost> lock(UUID id) {
        return jdbc.sql("select " + HeldPost.COLUMNS + """
                         from held_post held left join topic t on t.id = held.topic_id
                        where held.id = :id for update of held""")
                .param("id", id)
                .query((row, _) -> HeldPost.of(row))
                .optional();
    }

    /** It is published now, by the rights of its author. */
    public void approved(HeldPost post, UUID moderatorId, HeldPostDecided told) {
        decide(post.id(), HeldStatus.APPROVED, null, moderatorId);
        outbox.append(told, moderatorId);
    }

    /** It never will be; its author may still read it for a while. */
    public void rejected(HeldPost post, UUID moderatorId, @Nullable String reason) {
        release(post);
        decide(post.id(), HeldStatus.REJECTED, reason, moderatorId);
        outbox.append(post.decided(false, null), moderatorId);
    }

    /** Lets go of its files, so that what is published can have them. */
    public void release(HeldPost post) {
        attachments.removeFrom(List.of(post.id()));
    }

    /** Forgets what was decided before, and what waits for a topic or forum that is gone. */
    public void forget(Instant decidedBefore) {
        attachments.removeFrom(jdbc.sql(FORGET)
                .param("before", Columns.at(decidedBefore))
                .query(UUID.class)
                .list());
    }

    /** Forgets what somebody wrote, wherever it is. */
    public void eraseOf(UUID authorId) {
        attachments.removeFrom(jdbc.sql("delete from held_post where author_id = :author returning id")
                .param("author", authorId)
                .query(UUID.class)
                .list());
    }

    private int pendingOf(UUID authorId, UUID orgId) {
        return jdbc.sql("""
                        select count(*) from held_post
                         where author_id = :author and org_id = :org and status = 'pending'""")
                .param("author", authorId)
                .param("org", orgId)
                .query(Integer.class)
                .single();
    }

    private void decide(UUID id, HeldStatus status, @Nullable String rejection, UUID moderatorId) {
        jdbc.sql(DECIDE)
                .param("status", status.wire())
                .param("rejection", rejection, Types.VARCHAR)
                .param("moderator", moderatorId)
                .param("now", Columns.at(clock.instant()))
                .param("id", id)
                .update();
    }
}
