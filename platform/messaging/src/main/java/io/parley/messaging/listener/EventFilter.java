package io.parley.messaging.listener;

import io.parley.messaging.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.KafkaUtils;

/** Keeps from listeners what is of no known type, and what was sent again for another group. */
class EventFilter implements RecordFilterStrategy<Object, Object> {

    @Override
    public boolean filter(ConsumerRecord<Object, Object> message) {
        return message.value() == null
                || EventHeaders.redrivenForOthers(message.headers(), KafkaUtils.getConsumerGroupId());
    }
}
