package io.parley.messaging.relay;

/** The producer can't go on; a new one may. */
final class ProducerBroken extends RuntimeException {

    ProducerBroken(Exception cause) {
        super("Kafka's producer can't go on", cause);
    }
}
