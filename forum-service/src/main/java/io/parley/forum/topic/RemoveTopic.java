package io.parley.forum.topic;

import io.parley.contracts.forum.TopicDeleted;
import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveTopic {

    private final TopicQueries queries;
    private final ForumGate gate;
    private final Topics topics;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemoveTopic(TopicQueries queries, ForumGate gate, Topics topics, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.gate = gate;
        this.topics = topics;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID topicId, IfMatch ifMatch, CurrentUser user) {
        TopicInPlace seen =
                queries.inPlace(topicId, Viewer.of(user)).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        OrgAccess access = gate.write(seen.place(), user, Permission.POST, ForumProblem.TOPIC_NOT_FOUND::exception);
        Topic topic = topics.lock(topicId).orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
        requireOwnOnly(topic, user, access);
        ifMatch.require(topic.version());
        Instant now = clock.instant();
        TopicDeleted deleted = topic.remove(now);
        topics.saveAndFlush(topic);
        erasePosts(topicId, now);
        outbox.append(deleted, user.id());
    }

    private void requireOwnOnly(Topic topic, CurrentUser user, OrgAccess access) {
        if (access.can(Permission.MODERATE)) return;
        if (!topic.isBy(user.id())) access.require(Permission.MODERATE);
        boolean othersReplied = jdbc.sql("""
                        select exists (select from post
                                        where topic_id = :topic and author_id <> :user and deleted_at is null)""")
                .param("topic", topic.id())
                .param("user", user.id())
                .query(Boolean.class)
                .single();
        if (othersReplied) throw ForumProblem.TOPIC_HAS_REPLIES.exception();
    }

    private void erasePosts(UUID topicId, Instant now) {
        jdbc.sql("delete from post_revision where post_id in (select id from post where topic_id = :topic)")
                .param("topic", topicId)
                .update();
        jdbc.sql("""
                        update post set deleted_at = coalesce(deleted_at, :now), body = '', body_html = ''
                         where topic_id = :topic""").param("topic", topicId).param("now", Columns.at(now)).update();
    }
}
