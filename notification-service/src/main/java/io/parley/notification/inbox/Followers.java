package io.parley.notification.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hears of every new post in a topic: at first those who take part in it. */
@Component
class Followers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Followers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID topicId, UUID userId) {
        jdbc.sql("""
                        insert into topic_follower (topic_id, user_id, followed_at) values (:topic, :user, :now)
                        on conflict do nothing""")
                .param("topic", topicId)
                .param("user", userId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
