package io.parley.forum.post;

import io.parley.contracts.forum.PostDeleted;
import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemovePost {

    private final PostQueries queries;
    private final TopicPlaces topics;
    private final ForumGate gate;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemovePost(PostQueries queries, TopicPlaces topics, ForumGate gate, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.topics = topics;
        this.gate = gate;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID postId, IfMatch ifMatch, CurrentUser user) {
        Viewer viewer = Viewer.of(user);
        PostInPlace seen = queries.inPlace(postId, viewer).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        OrgAccess access = gate.write(seen.place(), user, Permission.POST, ForumProblem.POST_NOT_FOUND::exception);
        if (!seen.post().author().id().equals(user.id())) access.require(Permission.MODERATE);
        if (seen.post().number() == 1) throw ForumProblem.FIRST_POST_STAYS.exception();
        if (!topics.lock(seen.post().topicId())) throw ForumProblem.POST_NOT_FOUND.exception();
        PostInPlace found = queries.inPlace(postId, viewer).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        ifMatch.require(found.post().version());
        erase(found.post());
        outbox.append(deleted(found.post(), found.place()), user.id());
    }

    /** The number stays taken, the text goes for good. */
    private void erase(PostView post) {
        jdbc.sql("delete from post_revision where post_id = :post")
                .param("post", post.id())
                .update();
        jdbc.sql("update post set deleted_at = :now, body = '', body_html = '' where id = :post")
                .param("now", Columns.at(clock.instant()))
                .param("post", post.id())
                .update();
        jdbc.sql("""
                        update topic
                           set post_count = post_count - 1, version = version + 1,
                               last_post_at = (select p.created_at from post p
                                                where p.topic_id = topic.id and p.deleted_at is null
                                                order by p.number desc limit 1)
                         where id = :topic""").param("topic", post.topicId()).update();
    }

    private static PostDeleted deleted(PostView post, Place place) {
        return new PostDeleted(post.id(), post.topicId(), place.forumId(), place.orgId(), post.number());
    }
}
