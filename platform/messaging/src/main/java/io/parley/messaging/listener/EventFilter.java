package io.parley.messaging.listener;

import io.parley.messaging.EventHeaders;
import io.parley.messaging.deadletter.DeadLetters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.kafka.support.serializer.SerializationUtils;

/**
 * Keeps from listeners what is of no known type, and what was sent again for another group; from those of batches also what
 * can't be read, which the container leaves to us to set aside there.
 */
final class EventFilter implements RecordFilterStrategy<Object, Object> {

    private static final LogAccessor log = new LogAccessor(EventFilter.class);
    private static final int REMEMBERED = 1000;

    private final DeadLetters deadLetters;

    // A batch is read again while its listener waits for something; what was set aside of it is set aside once.
    private final Set<String> setAside = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    EventFilter(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public boolean filter(ConsumerRecord<Object, Object> message) {
        return message.value() == null || isForOthers(message);
    }

    @Override
    public List<ConsumerRecord<Object, Object>> filterBatch(List<ConsumerRecord<Object, Object>> messages) {
        messages.stream().filter(message -> !isForOthers(message)).forEach(this::setAsideIfUnreadable);
        return messages.stream().filter(message -> !filter(message)).toList();
    }

    @Override
    public boolean ignoreEmptyBatch() {
        return true;
    }

    private void setAsideIfUnreadable(ConsumerRecord<Object, Object> message) {
        DeserializationException unreadable = unreadable(message);
        String delivery = KafkaUtils.getConsumerGroupId() + " " + KafkaUtils.format(message);
        if (unreadable == null || setAside.contains(delivery)) return;
        deadLetters.accept(message, unreadable);
        setAside.add(delivery);
    }

    private static @Nullable DeserializationException unreadable(ConsumerRecord<?, ?> message) {
        if (message.value() != null) return null;
        return SerializationUtils.getExceptionFromHeader(message, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, log);
    }

    private static boolean isForOthers(ConsumerRecord<?, ?> message) {
        return EventHeaders.redrivenForOthers(message.headers(), KafkaUtils.getConsumerGroupId());
    }
}
