package io.parley.notification.realtime.stream;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** The slot of each partition in a cursor. */
record Slots(List<String> topics) {

    /** More partitions of a topic get higher numbers and move none. -1 for what no socket gets. */
    int of(TopicPartition partition) {
        int topic = topics.indexOf(partition.topic());
        return topic < 0 ? -1 : partition.partition() * topics.size() + topic;
    }
}
