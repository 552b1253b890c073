package io.parley.messaging.listener;

import io.parley.messaging.EventHeaders;
import io.parley.messaging.deadletter.DeadLetters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;

/** The same for batches, where the container leaves it to us to set aside what can't be read. */
final class BatchEventFilter extends EventFilter {

    private static final int REMEMBERED = 1000;

    private final DeadLetters deadLetters;

    // A batch is read again while its listener waits for something; what was set aside of it is set aside once.
    private final Set<Position> setAside = Collections.newSetFromMap(Collections.synchronizedMap(new Recent()));

    private record Position(@Nullable String group, TopicPartition partition, long offset) {}

    private static final class Recent extends LinkedHashMap<Position, Boolean> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Position, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

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
        String group = KafkaUtils.getConsumerGroupId();
        if (EventHeaders.redrivenForOthers(message.headers(), group)) return;
        DeserializationException unreadable = DeadLetters.unreadable(message);
        if (unreadable == null) return;
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        Position position = new Position(group, partition, message.offset());
        if (setAside.contains(position)) return;
        deadLetters.accept(message, unreadable);
        setAside.add(position);
    }
}
