package io.parley.forum.topic.subscription;

import io.parley.security.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people chose for forums and topics. */
@Component
public class Subscriptions {

    private static final String OF = "select " + SubscriptionView.COLUMNS + " from (select) one"
            + SubscriptionView.join("cast(:topic as uuid)", "cast(:forum as uuid)");

    private static final String TO_FORUM = """
        insert into forum_subscription (user_id, forum_id, level) values (:user, :id, :level)
        on conflict (user_id, forum_id) do update set level = excluded.level
         where forum_subscription.level <> excluded.level\
        """;

    private static final String TO_TOPIC = """
        insert into topic_subscription (user_id, topic_id, level) values (:user, :id, :level)
        on conflict (user_id, topic_id) do update set level = excluded.level
         where topic_subscription.level <> excluded.level\
        """;

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer hears of a forum; null if nobody is signed in. */
    public @Nullable SubscriptionView ofForum(UUID forumId, Viewer viewer) {
        return viewer.id().map(user -> of(user, null, forumId)).orElse(null);
    }

    SubscriptionView of(UUID userId, @Nullable UUID topicId, UUID forumId) {
        return jdbc.sql(OF)
                .param("viewer", userId)
                .param("topic", topicId)
                .param("forum", forumId)
                .query((row, _) -> SubscriptionView.of(row))
                .single();
    }

    /** Whether it is another choice than before. */
    boolean chooseForForum(UUID userId, UUID forumId, SubscriptionLevel level) {
        return choose(TO_FORUM, userId, forumId, level);
    }

    /** Whether it is another choice than before. */
    boolean chooseForTopic(UUID userId, UUID topicId, SubscriptionLevel level) {
        return choose(TO_TOPIC, userId, topicId, level);
    }

    private boolean choose(String sql, UUID userId, UUID id, SubscriptionLevel level) {
        return jdbc.sql(sql)
                        .param("user", userId)
                        .param("id", id)
                        .param("level", level.wire())
                        .update()
                == 1;
    }
}
