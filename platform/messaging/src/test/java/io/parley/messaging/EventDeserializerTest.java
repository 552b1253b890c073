package io.parley.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.forum.PostCreated;
import io.parley.messaging.testing.Posts;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDeserializerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventDeserializer deserializer = new EventDeserializer(meters);
    private final PostCreated post = Posts.aPost(UUID.randomUUID(), 7);
    private final CloudEvent sent = CloudEvent.of(
            post, Ids.next(), "/forum-service", Instant.parse("2026-03-01T12:00:00.5Z"), 41, UUID.randomUUID(), null);

    @Test
    void whatWasSentIsReceived() {
        ReceivedEvent<?> received = read(sent.toRecord());

        assertThat(received)
                .isEqualTo(new ReceivedEvent<>(
                        sent.id(),
                        "forum.post-created.v1",
                        "/forum-service",
                        sent.time(),
                        post.topicId(),
                        post.orgId(),
                        41,
                        sent.actorId(),
                        post));
    }

    @Test
    void theBytesThatCameAreKeptForTheDeadLetters() {
        ProducerRecord<String, String> message = sent.toRecord();
        read(message);

        assertThat(EventHeaders.text(message.headers(), EventHeaders.RAW_VALUE)).isEqualTo(sent.payload());
    }

    @Test
    void anUnknownTypeIsNothingAndIsCounted() {
        ProducerRecord<String, String> message = with(EventHeaders.TYPE, "forum.post-sung.v1");

        assertThat(read(message)).isNull();
        assertThat(meters.counter("events.unknown", "what", "type").count()).isEqualTo(1);
    }

    @Test
    void unknownFieldsAreIgnoredAndCounted() {
        ReceivedEvent<?> received =
                read(withPayload(sent.payload().replaceFirst("\\{", "{\"mood\":{\"deep\":[1]},\"rank\":2,")));

        assertThat(received).isNotNull();
        assertThat(received.payload()).isEqualTo(post);
        assertThat(meters.counter("events.unknown", "what", "field").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"text\"", "{}", "{\"postId\":\"no id\"}"})
    void aPayloadThatIsNoEventIsRefused(String payload) {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> read(withPayload(payload)));
    }

    @Test
    void aPayloadWithoutWhatItsRecordPromisesIsRefused() {
        String withoutBody = sent.payload().replace("\"body\":\"Post 7\",", "");

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(withPayload(withoutBody)))
                .withMessage("PostCreated came without body");
    }

    @ParameterizedTest
    @CsvSource({"ce_id,7", "ce_time,yesterday", "ce_sequence,first", "ce_orgid,none", "ce_subject,''"})
    void aMalformedHeaderIsRefused(String name, String value) {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> read(with(name, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject", "ce_sequence"})
    void aMissingHeaderIsRefused(String name) {
        ProducerRecord<String, String> message = sent.toRecord();
        message.headers().remove(name);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(message))
                .withMessage("A record without " + name + " is no event");
    }

    private @Nullable ReceivedEvent<?> read(ProducerRecord<String, String> message) {
        return deserializer.deserialize(
                message.topic(), message.headers(), message.value().getBytes(UTF_8));
    }

    private ProducerRecord<String, String> with(String header, String value) {
        ProducerRecord<String, String> message = sent.toRecord();
        message.headers().remove(header).add(header, value.getBytes(UTF_8));
        return message;
    }

    private ProducerRecord<String, String> withPayload(String payload) {
        ProducerRecord<String, String> message = sent.toRecord();
        return new ProducerRecord<>(message.topic(), null, message.key(), payload, message.headers());
    }
}
