package io.parley.messaging.deadletter;

/** Kafka didn't take a record that was to be set aside or sent again. Whoever tried has to try again. */
final class DeadLetterStorageFailed extends RuntimeException {

    DeadLetterStorageFailed(String topic, Throwable cause) {
        super("Kafka didn't take a record for " + topic, cause);
    }
}
