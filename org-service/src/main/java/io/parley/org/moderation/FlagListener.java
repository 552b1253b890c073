package io.parley.org.moderation;

import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostFlagged;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of posts with words in them that moderators want to hear of. */
@Component
class FlagListener {

    private static final String CONSUMER = "org-service.flags";

    private final Inbox inbox;
    private final FlagPost flagPost;
    private final JdbcClient jdbc;

    FlagListener(Inbox inbox, FlagPost flagPost, JdbcClient jdbc) {
        this.inbox = inbox;
        this.flagPost = flagPost;
        this.jdbc = jdbc;
    }

    @KafkaListener(id = CONSUMER, topics = "forum.posts")
    void on(ReceivedEvent<PostEvent> event) {
        if (event.payload() instanceof PostFlagged flagged && isThere(flagged.orgId()))
            inbox.once(CONSUMER, event, () -> flagPost.handle(flagged));
    }

    private boolean isThere(UUID orgId) {
        return jdbc.sql("select exists (select from organization where id = :org and deleted_at is null)")
                .param("org", orgId)
                .query(Boolean.class)
                .single();
    }
}
