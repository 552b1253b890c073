package io.parley.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.messaging.EventHeaders;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a dead-letter topic. */
record DeadLetter(ConsumerRecord<String, byte[]> stored) {

    static final String GROUP = "dlt_group";
    static final String REASON = "dlt_reason";
    static final String PARTITION = "dlt_partition";
    static final String OFFSET = "dlt_offset";

    private static final String PREFIX = "dlt_";

    static String topicOf(String topic) {
        return topic + ".dlt";
    }

    String group() {
        String group = header(GROUP);
        return group == null ? "" : group;
    }

    DeadLetterSummary summary() {
        return new DeadLetterSummary(
                header(EventHeaders.ID),
                header(EventHeaders.TYPE),
                header(REASON),
                Instant.ofEpochMilli(stored.timestamp()),
                header(PARTITION),
                header(OFFSET));
    }

    /** The original record, for the group alone that gave up on it. */
    ProducerRecord<String, byte[]> again(String topic) {
        ProducerRecord<String, byte[]> original = new ProducerRecord<>(topic, stored.key(), stored.value());
        for (Header header : stored.headers()) {
            if (!header.key().startsWith(PREFIX)) original.headers().add(header);
        }
        original.headers().add(EventHeaders.REDRIVE_GROUP, group().getBytes(UTF_8));
        return original;
    }

    private @Nullable String header(String name) {
        return EventHeaders.text(stored.headers(), name);
    }
}
