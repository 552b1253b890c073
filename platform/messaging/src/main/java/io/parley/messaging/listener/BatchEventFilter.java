package io.parley.messaging.listener;

import io.parley.messaging.EventHeaders;
import io.parley.messaging.deadletter.DeadLetters;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;

/** The same for batches, where the container leaves it to us to set aside what can't be read. */
final class BatchEventFilter extends EventFilter {

    private final DeadLetters deadLetters;

    BatchEventFilter(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public List<ConsumerRecord<Object, Object>> filterBatch(List<ConsumerRecord<Object, Object>> messages) {
        messages.forEach(this::setAsideIfUnreadable);
        return messages.stream().filter(message -> !filter(message)).toList();
    }

    @Override
    public boolean ignoreEmptyBatch() {
        return true;
    }

    private void setAsideIfUnreadable(ConsumerRecord<Object, Object> message) {
        if (EventHeaders.redrivenForOthers(message.headers(), KafkaUtils.getConsumerGroupId())) return;
        DeserializationException unreadable = DeadLetters.unreadable(message);
        if (unreadable != null) deadLetters.accept(message, unreadable);
    }
}
