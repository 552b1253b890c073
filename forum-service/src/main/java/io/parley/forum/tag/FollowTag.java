package io.parley.forum.tag;

import io.parley.forum.feed.FanOut;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one follow a tag, or no more. */
@Component
class FollowTag {

    private final JdbcClient jdbc;
    private final FanOut fanOut;
    private final Clock clock;

    FollowTag(JdbcClient jdbc, FanOut fanOut, Clock clock) {
        this.jdbc = jdbc;
        this.fanOut = fanOut;
        this.clock = clock;
    }

    @Transactional
    public void handle(String tag, boolean followed, UUID userId) {
        if (followed) follow(tag, userId);
        else
            jdbc.sql("delete from tag_follow where user_id = :user and tag = :tag")
                    .param("user", userId)
                    .param("tag", tag)
                    .update();
    }

    private void follow(String tag, UUID userId) {
        jdbc.sql("insert into tag_follow (user_id, tag, followed_at) values (:user, :tag, :now) on conflict do nothing")
                .param("user", userId)
                .param("tag", tag)
                .param("now", Columns.at(clock.instant()))
                .update();
        fanOut.catchUp(userId, tag);
    }
}
