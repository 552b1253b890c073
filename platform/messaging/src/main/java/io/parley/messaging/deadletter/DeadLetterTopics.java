package io.parley.messaging.deadletter;

/** Where dead letters lie and what their headers say. */
final class DeadLetterTopics {

    static final String GROUP = "dlt_group";
    static final String REASON = "dlt_reason";
    static final String PARTITION = "dlt_partition";
    static final String OFFSET = "dlt_offset";
    static final String PREFIX = "dlt_";

    private DeadLetterTopics() {}

    static String of(String topic) {
        return topic + ".dlt";
    }
}
