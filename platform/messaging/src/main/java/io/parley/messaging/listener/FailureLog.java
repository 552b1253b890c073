package io.parley.messaging.listener;

import io.parley.messaging.EventHeaders;
import io.parley.messaging.Transience;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.KafkaUtils;

/** Says once that a listener waits for something that is away; what it gives up on is told where it is put. */
final class FailureLog implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        String group = KafkaUtils.getConsumerGroupId();
        if (failure != null && attempt == 1 && Transience.isTransient(failure)) {
            log.warn(
                    "{} waits with {} ({}-{}): {}",
                    group,
                    EventHeaders.text(message.headers(), EventHeaders.ID),
                    message.topic(),
                    message.partition(),
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getSimpleName());
        }
        log.debug("{} failed, attempt {}", group, attempt, failure);
    }
}
