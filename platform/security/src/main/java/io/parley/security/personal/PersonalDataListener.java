package io.parley.security.personal;

import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.UserErased;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** A service that was away meanwhile answers when it is back. */
class PersonalDataListener {

    private static final String CONSUMER = "personal-data";

    private final Inbox inbox;
    private final ExportPersonalData export;
    private final ErasePersonalData erase;

    PersonalDataListener(Inbox inbox, ExportPersonalData export, ErasePersonalData erase) {
        this.inbox = inbox;
        this.export = export;
        this.erase = erase;
    }

    @KafkaListener(
            id = "${spring.application.name}.personal-data",
            topics = {"identity.privacy", "identity.users"},
            concurrency = "1")
    void on(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case ExportRequested asked -> inbox.once(CONSUMER, event, () -> export.handle(asked));
            case UserErased erased -> inbox.once(CONSUMER, event, () -> erase.handle(erased));
            default -> {}
        }
    }
}
