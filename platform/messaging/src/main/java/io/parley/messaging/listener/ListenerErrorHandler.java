package io.parley.messaging.listener;

import io.parley.messaging.Transience;
import io.parley.messaging.deadletter.DeadLetters;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;

/**
 * Waits, in the partition and for ever, for infrastructure that is away; gives up on events that fail by themselves, at
 * once where they can't even be read, and goes on with the next.
 */
class ListenerErrorHandler extends DefaultErrorHandler {

    ListenerErrorHandler(DeadLetters deadLetters) {
        super(deadLetters, Retries.few());
        setBackOffFunction((_, failure) -> Transience.isTransient(failure) ? Retries.forEver() : null);
        setRetryListeners(new FailureLog());
        // Both outcomes are logged by us, once.
        setLogLevel(KafkaException.Level.DEBUG);
    }
}
