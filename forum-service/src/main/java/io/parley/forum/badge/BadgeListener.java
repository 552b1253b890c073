package io.parley.forum.badge;

import io.parley.contracts.DomainEvent;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of what may earn somebody a badge. Those who write and vote don't wait for it, and when it is new it hears of all that
 * was before.
 */
@Component
class BadgeListener {

    private static final String CONSUMER = "forum-service.badges";
    private static final Comparator<BadgeCause> BY_PERSON =
            Comparator.comparing(BadgeCause::orgId).thenComparing(BadgeCause::userId);

    private final Inbox inbox;
    private final AwardBadges awardBadges;

    BadgeListener(Inbox inbox, AwardBadges awardBadges) {
        this.inbox = inbox;
        this.awardBadges = awardBadges;
    }

    @KafkaListener(
            id = CONSUMER,
            topics = {"forum.posts", "forum.participants"},
            containerFactory = "batchKafkaListenerContainerFactory",
            properties = "max.poll.records=100")
    void on(List<ConsumerRecord<String, ReceivedEvent<DomainEvent>>> records) {
        inbox.onceEach(CONSUMER, records, (events, _) -> apply(events));
    }

    // Many votes for one post are one cause.
    private void apply(List<ReceivedEvent<DomainEvent>> events) {
        events.stream()
                .map(event -> BadgeCause.of(event.payload()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(BY_PERSON)
                .forEach(awardBadges::handle);
    }
}
