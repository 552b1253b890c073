package io.parley.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.EventHeaders;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.kafka.support.serializer.SerializationUtils;

/** Puts what a consumer gave up on, byte for byte, into {@code <topic>.dlt}, with the group and the reason. */
public final class DeadLetters implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final LogAccessor UNREADABLE_LOG = new LogAccessor(DeadLetters.class);

    private final DeadLetterProducer producer;
    private final MeterRegistry meters;

    DeadLetters(DeadLetterProducer producer, MeterRegistry meters) {
        this.producer = producer;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> message, Exception failure) {
        String group = Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "");
        Cause cause = new Cause(failure);
        producer.store(letter(message, group, cause));
        meters.counter("events.dead", "topic", message.topic(), "group", group).increment();
        log.warn(
                "{} gave up on {} {} ({}-{}@{}): {}",
                group,
                EventHeaders.text(message.headers(), EventHeaders.TYPE),
                EventHeaders.text(message.headers(), EventHeaders.ID),
                message.topic(),
                message.partition(),
                message.offset(),
                cause.reason());
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<?, ?> message, String group, Cause cause) {
        byte[] key = message.key() == null ? null : message.key().toString().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(DeadLetterTopics.of(message.topic()), key, original(message));
        for (Header header : message.headers()) {
            if (isOriginal(header.key())) letter.headers().add(header);
        }
        header(letter, DeadLetterTopics.GROUP, group);
        header(letter, DeadLetterTopics.REASON, cause.reason());
        header(letter, DeadLetterTopics.PARTITION, Integer.toString(message.partition()));
        header(letter, DeadLetterTopics.OFFSET, Long.toString(message.offset()));
        return letter;
    }

    private static byte @Nullable [] original(ConsumerRecord<?, ?> message) {
        Headers headers = message.headers();
        Header raw = headers.lastHeader(EventHeaders.RAW_VALUE);
        if (raw != null) return raw.value();
        DeserializationException unreadable = unreadable(message);
        return unreadable == null ? null : unreadable.getData();
    }

    /** Why the value of a record couldn't be read; null if it could. */
    public static @Nullable DeserializationException unreadable(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER);
        if (header == null) return null;
        return SerializationUtils.getExceptionFromHeader(
                message, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, UNREADABLE_LOG);
    }

    private static boolean isOriginal(String header) {
        return !header.equals(EventHeaders.RAW_VALUE)
                && !header.equals(EventHeaders.REDRIVE_GROUP)
                && !header.startsWith(KafkaUtils.DESERIALIZER_EXCEPTION_HEADER_PREFIX)
                && !header.startsWith(DeadLetterTopics.PREFIX);
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
