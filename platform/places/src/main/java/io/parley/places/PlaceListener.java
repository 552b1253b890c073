package io.parley.places;

import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the copy of places up to date. Subjects are for those who handle what lies in them, in the order of one stream. */
class PlaceListener {

    private final Places places;

    PlaceListener(Places places) {
        this.places = places;
    }

    @KafkaListener(
            id = "${spring.application.name}.places",
            topics = "#{T(io.parley.contracts.EventCatalog).topicsOfAny(T(io.parley.contracts.place.PlaceEvent))}")
    void on(ReceivedEvent<?> event) {
        places.apply(event);
    }
}
