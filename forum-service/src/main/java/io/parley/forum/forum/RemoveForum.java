package io.parley.forum.forum;

import io.parley.forum.ForumProblem;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
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
class RemoveForum {

    private final Places places;
    private final ForumGate gate;
    private final Forums forums;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemoveForum(Places places, ForumGate gate, Forums forums, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.gate = gate;
        this.forums = forums;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID forumId, IfMatch ifMatch, CurrentUser user) {
        Place place = places.find(forumId, Viewer.of(user)).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        gate.write(place, user, Permission.CREATE_FORUM, ForumProblem.FORUM_NOT_FOUND::exception);
        Forum forum = forums.lock(forumId).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        ifMatch.require(forum.version());
        Instant now = clock.instant();
        forum.remove(now);
        forums.saveAndFlush(forum);
        eraseContents(forumId, now);
        outbox.append(forum.deleted(), user.id());
    }

    /** What people wrote doesn't stay behind; topics first, so that nobody can post any more when the posts go. */
    private void eraseContents(UUID forumId, Instant now) {
        update("update topic set deleted_at = :now, title = '', tags = '{}' where forum_id = :forum", forumId, now);
        update("""
                update post set deleted_at = coalesce(deleted_at, :now), body = '', body_html = ''
                 where topic_id in (select id from topic where forum_id = :forum)""", forumId, now);
        update("""
                delete from post_revision where post_id in (
                    select p.id from post p join topic t on t.id = p.topic_id where t.forum_id = :forum)""", forumId, now);
    }

    private void update(String sql, UUID forumId, Instant now) {
        jdbc.sql(sql).param("forum", forumId).param("now", Columns.at(now)).update();
    }
}
