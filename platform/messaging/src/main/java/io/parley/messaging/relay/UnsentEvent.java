package io.parley.messaging.relay;

import io.parley.messaging.CloudEvent;

/** An event and its row in the outbox. */
record UnsentEvent(long row, CloudEvent event) {

    StreamKey stream() {
        return new StreamKey(event.topic(), event.key());
    }

    int size() {
        return event.payload().length();
    }
}
