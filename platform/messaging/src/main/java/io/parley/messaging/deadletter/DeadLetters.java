package io.parley.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.EventHeaders;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.support.KafkaUtils;

/** Puts what a consumer gave up on, byte for byte, into {@code <topic>.dlt}, with the group and the reason. */
public final class DeadLetters extends DeadLetterPublishingRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        super(kafka, (message, _) -> new TopicPartition(DeadLetter.topicOf(message.topic()), -1));
        this.meters = meters;
        // Spring's tell the exception's message, which may quote what the event says.
        excludeHeader(HeadersToAdd.values());
        setHeadersFunction(DeadLetters::why);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> message, @Nullable Consumer<?, ?> consumer, Exception failure) {
        super.accept(message, consumer, failure);
        meters.counter("events.dead", "topic", message.topic(), "group", group())
                .increment();
        log.warn(
                "{} gave up on {} {} ({}): {}",
                group(),
                EventHeaders.text(message.headers(), EventHeaders.TYPE),
                EventHeaders.text(message.headers(), EventHeaders.ID),
                KafkaUtils.format(message),
                reason(failure));
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> message,
            TopicPartition to,
            Headers headers,
            byte @Nullable [] key,
            byte @Nullable [] unreadable) {
        Header raw = headers.lastHeader(EventHeaders.RAW_VALUE);
        headers.remove(EventHeaders.RAW_VALUE).remove(EventHeaders.REDRIVE_GROUP);
        return new ProducerRecord<>(to.topic(), null, message.key(), raw == null ? unreadable : raw.value(), headers);
    }

    // Spring's would log each failure as an error; whoever tried tries again.
    @Override
    protected void publish(
            ProducerRecord<Object, Object> letter,
            KafkaOperations<Object, Object> kafka,
            ConsumerRecord<?, ?> message) {
        verifySendResult(kafka, letter, kafka.send(letter), message);
    }

    private static Headers why(ConsumerRecord<?, ?> message, Exception failure) {
        return new RecordHeaders()
                .add(DeadLetter.GROUP, group().getBytes(UTF_8))
                .add(DeadLetter.REASON, reason(failure).getBytes(UTF_8))
                .add(DeadLetter.PARTITION, Integer.toString(message.partition()).getBytes(UTF_8))
                .add(DeadLetter.OFFSET, Long.toString(message.offset()).getBytes(UTF_8));
    }

    /** What the innermost exception was, and where in our code. */
    private static String reason(Exception failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String type = root.getClass().getSimpleName();
        StackTraceElement[] trace = root.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("io.parley.")) return type + " at " + frame;
        }
        return trace.length == 0 ? type : type + " at " + trace[0];
    }

    private static String group() {
        return Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "");
    }
}
