package io.parley.forum.feed;

import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.messaging.ReceivedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows who follows whom. An event older than the row can't win: no inbox is needed. */
@Component
class FollowListener {

    private static final String SET = """
            insert into followed_user (follower_id, followee_id, active, sequence)
            values (:follower, :followee, :active, :sequence)
            on conflict (follower_id, followee_id) do update set active = excluded.active, sequence = excluded.sequence
             where excluded.sequence > followed_user.sequence""";

    private final JdbcClient jdbc;
    private final FanOut fanOut;

    FollowListener(JdbcClient jdbc, FanOut fanOut) {
        this.jdbc = jdbc;
        this.fanOut = fanOut;
    }

    @Transactional
    @KafkaListener(id = "forum-service.follows", topics = "identity.follows")
    void on(ReceivedEvent<FollowEvent> event) {
        if (event.payload() instanceof UserFollowed followed) {
            set(followed, true, event.sequence());
            fanOut.catchUp(followed.userId(), followed.otherId());
        }
        if (event.payload() instanceof UserUnfollowed unfollowed) set(unfollowed, false, event.sequence());
    }

    private void set(FollowEvent event, boolean active, long sequence) {
        jdbc.sql(SET)
                .param("follower", event.userId())
                .param("followee", event.otherId())
                .param("active", active)
                .param("sequence", sequence)
                .update();
    }
}
