package io.parley.forum.feed;

import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes one line into the home of each follower. Where there are more than 10,000 of them, one line for all is written, which
 * they read with their own.
 */
@Component
public class FanOut {

    static final int MOST_FOLLOWERS = 10_000;

    private static final int CAUGHT_UP = 20;

    private static final String TO_FOLLOWERS = """
            with followers as (%s limit :most + 1),
            few as (select count(*) <= :most as few from followers),
            written as (
                insert into feed_entry (user_id, topic_id, kind, source, at)
                select user_id, :topic, :kind, :source, :at from followers cross join few where few
                on conflict do nothing)
            insert into wide_entry (kind, source, topic_id, at)
            select :kind, :source, :topic, :at from few where not few
            on conflict do nothing""";

    private static final String BY_PERSON = TO_FOLLOWERS.formatted(
            "select follower_id as user_id from followed_user where followee_id = :person and active");
    private static final String BY_TAG = TO_FOLLOWERS.formatted("select user_id from tag_follow where tag = :source");

    private static final String CATCH_UP = """
            insert into feed_entry (user_id, topic_id, kind, source, at)
            select :user, id, 'author', :source, created_at from topic
             where author_id = :person and deleted_at is null order by created_at desc limit :limit
            on conflict do nothing""";

    private static final String CATCH_UP_TAG = """
            insert into feed_entry (user_id, topic_id, kind, source, at)
            select :user, id, 'tag', :tag, created_at from topic
             where tags @> array[cast(:tag as text)] and deleted_at is null order by created_at desc limit :limit
            on conflict do nothing""";

    private final JdbcClient jdbc;

    FanOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void byPerson(String kind, UUID personId, UUID topicId, Instant at) {
        jdbc.sql(BY_PERSON)
                .param("most", MOST_FOLLOWERS)
                .param("person", personId)
                .param("kind", kind)
                .param("source", personId.toString())
                .param("topic", topicId)
                .param("at", Columns.at(at))
                .update();
    }

    void byTag(String tag, UUID topicId, Instant at) {
        jdbc.sql(BY_TAG)
                .param("most", MOST_FOLLOWERS)
                .param("kind", "tag")
                .param("source", tag)
                .param("topic", topicId)
                .param("at", Columns.at(at))
                .update();
    }

    /** Brings the latest topics of a person to one who follows them from now on. */
    void catchUp(UUID userId, UUID personId) {
        jdbc.sql(CATCH_UP)
                .param("user", userId)
                .param("person", personId)
                .param("source", personId.toString())
                .param("limit", CAUGHT_UP)
                .update();
    }

    /** Brings the latest topics with a tag to one who follows it from now on. */
    public void catchUp(UUID userId, String tag) {
        jdbc.sql(CATCH_UP_TAG)
                .param("user", userId)
                .param("tag", tag)
                .param("limit", CAUGHT_UP)
                .update();
    }

    void takeBack(UUID personId, UUID topicId) {
        for (String table : new String[] {"feed_entry", "wide_entry"})
            jdbc.sql("delete from " + table + " where topic_id = :topic and kind = 'share' and source = :source")
                    .param("topic", topicId)
                    .param("source", personId.toString())
                    .update();
    }
}
