package io.parley.identity.erasure;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.PersonalDataEvent;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ConfirmationListener {

    private final Erasures erasures;

    ConfirmationListener(Erasures erasures) {
        this.erasures = erasures;
    }

    @KafkaListener(id = "${spring.application.name}.erasures", topics = "identity.privacy", concurrency = "1")
    void on(ReceivedEvent<PersonalDataEvent> event) {
        if (event.payload() instanceof ErasureConfirmed confirmed) erasures.confirm(confirmed);
    }
}
