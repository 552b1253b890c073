package io.parley.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The record headers of an event: CloudEvents 1.0 in Kafka's binary mode, and our own. */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String ORG_ID = "ce_orgid";
    public static final String SEQUENCE = "ce_sequence";
    public static final String ACTOR_ID = "ce_actorid";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    /** The only consumer group that a redriven record is for. */
    public static final String REDRIVE_GROUP = "redrive_group";

    /** The value's own bytes, kept while a record is handled, so that a dead letter is byte for byte what came. */
    public static final String RAW_VALUE = "parley_raw";

    private EventHeaders() {}

    /** The last header of this name as text; null if there is none. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** Whether an operator sent this record again for another group than {@code group}, which must then skip it. */
    public static boolean redrivenForOthers(Headers headers, @Nullable String group) {
        String only = text(headers, REDRIVE_GROUP);
        return only != null && !only.equals(group);
    }
}
