package io.parley.notification.realtime.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The slot of each partition in a cursor. */
record Slots(List<String> topics) {

    /** More partitions of a topic get higher numbers and move none. -1 for what no socket gets. */
    int of(TopicPartition partition) {
        int topic = topics.indexOf(partition.topic());
        return topic < 0 ? -1 : partition.partition() * topics.size() + topic;
    }

    /** The offset of every slot. */
    long[] of(Map<TopicPartition, Long> offsets) {
        int count = offsets.keySet().stream().mapToInt(this::of).max().orElse(-1) + 1;
        long[] slots = new long[count];
        offsets.forEach((partition, offset) -> {
            int slot = of(partition);
            if (slot >= 0) slots[slot] = offset;
        });
        return slots;
    }
}
