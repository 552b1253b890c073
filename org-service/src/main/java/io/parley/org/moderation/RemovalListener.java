package io.parley.org.moderation;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Notes with the case that the subject's owner has carried out the order to remove it. */
@Component
class RemovalListener {

    private static final String CONSUMER = "org-service.removals";

    private final Inbox inbox;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    RemovalListener(Inbox inbox, Timeline timeline, JdbcClient jdbc) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    @KafkaListener(
            id = CONSUMER,
            topics = {"forum.posts", "chat.messages", "event.events"})
    void on(ReceivedEvent<?> event) {
        removedBy(event.payload()).ifPresent(subject -> inbox.once(CONSUMER, event, () -> note(subject, event.time())));
    }

    private static Optional<UUID> removedBy(DomainEvent event) {
        return switch (event) {
            case PostDeleted e -> Optional.of(e.postId());
            case TopicDeleted e -> Optional.of(e.topicId());
            case MessageDeleted e -> Optional.of(e.messageId());
            case EventDeleted e -> Optional.of(e.eventId());
            case EventCancelled e -> Optional.of(e.eventId());
            default -> Optional.empty();
        };
    }

    private void note(UUID subjectId, Instant when) {
        jdbc.sql("""
                        update moderation_case set removed_at = :when
                        where subject_id = :subject and action = 'remove' and (removed_at is null or removed_at < resolved_at)
                        returning id
                        """)
                .param("when", Columns.at(when))
                .param("subject", subjectId)
                .query(UUID.class)
                .list()
                .forEach(caseId -> timeline.add(caseId, "removed", null, null, Map.of()));
    }
}
