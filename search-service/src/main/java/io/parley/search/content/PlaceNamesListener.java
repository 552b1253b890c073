package io.parley.search.content;

import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what places are called. By their sequences, repetitions change nothing. */
@Component
class PlaceNamesListener {

    private final PlaceNames names;

    PlaceNamesListener(PlaceNames names) {
        this.names = names;
    }

    @KafkaListener(
            id = "search-service.place-names",
            topics = {"forum.forums", "chat.channels"})
    void on(ReceivedEvent<?> event) {
        names.apply(event);
    }
}
