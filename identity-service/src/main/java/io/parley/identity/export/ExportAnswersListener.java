package io.parley.identity.export;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.PartExported;
import io.parley.contracts.identity.PersonalDataEvent;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Collects what services answer. Parts have numbers: no inbox is needed. */
@Component
class ExportAnswersListener {

    private final Exports exports;

    ExportAnswersListener(Exports exports) {
        this.exports = exports;
    }

    @KafkaListener(id = "${spring.application.name}.exports", topics = "identity.privacy", concurrency = "1")
    void on(ReceivedEvent<PersonalDataEvent> event) {
        switch (event.payload()) {
            case PartExported part -> exports.add(part);
            case ExportAnswered answer -> exports.answered(answer);
            case ExportRequested requested -> {}
            case ErasureConfirmed confirmed -> {}
        }
    }
}
