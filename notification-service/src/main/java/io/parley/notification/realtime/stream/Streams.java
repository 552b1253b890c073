package io.parley.notification.realtime.stream;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * The streams that sockets get events of, and the slot of each of their partitions in a cursor. Topics are only ever
 * appended here, as cursors of the last minutes name slots by number.
 */
final class Streams {

    static final List<String> DELIVERED =
            List.of("forum.forums", "forum.posts", "org.organizations", "org.members", "notification.notifications");

    /** Read for what they say of people and sessions; no client gets them. */
    static final List<String> HEEDED = List.of("identity.users", "identity.sessions");

    private Streams() {}

    /** More partitions of a topic get higher numbers and move none. -1 for what is only heeded. */
    static int slotOf(TopicPartition partition) {
        int topic = DELIVERED.indexOf(partition.topic());
        return topic < 0 ? -1 : partition.partition() * DELIVERED.size() + topic;
    }
}
