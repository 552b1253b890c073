package io.parley.forum.watchword;

import io.parley.contracts.org.ModerationEvent;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what organizations watch. */
@Component
class WatchedWordListener {

    private static final String CONSUMER = "forum-service.watched-words";

    private final Inbox inbox;
    private final WatchedWords words;

    WatchedWordListener(Inbox inbox, WatchedWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    @KafkaListener(id = CONSUMER, topics = "org.moderation")
    void on(ReceivedEvent<ModerationEvent> event) {
        if (event.payload() instanceof WatchedWordsChanged told)
            inbox.once(CONSUMER, event, () -> words.replace(told, event.sequence()));
    }
}
