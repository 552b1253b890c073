package io.parley.messaging.relay;

import java.util.UUID;

/** What must stay in order: the events of one key in one topic. */
record StreamKey(String topic, UUID key) {

    @Override
    public String toString() {
        return topic + "/" + key;
    }
}
