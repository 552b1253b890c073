package io.parley.gateway.token;

import io.parley.contracts.EventCatalog;
import io.parley.contracts.identity.SessionRevoked;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the stream of ended sessions from 15 minutes back. Every instance needs all of it: each has a group of its own, which never
 * commits. Without Kafka the gateway goes on; the services still refuse what identity-service has ended.
 */
@Component
class DiedSessionsListener {

    private static final Logger log = LoggerFactory.getLogger(DiedSessionsListener.class);
    private static final String TYPE = EventCatalog.typeOf(SessionRevoked.class);

    private final DiedSessions diedSessions;
    private final SessionBacklog backlog;
    private final JsonMapper json;

    DiedSessionsListener(DiedSessions diedSessions, SessionBacklog backlog, JsonMapper json) {
        this.diedSessions = diedSessions;
        this.backlog = backlog;
        this.json = json;
    }

    @KafkaListener(topics = "identity.sessions", groupId = "gateway-${random.uuid}")
    void on(ConsumerRecord<String, byte[]> message) {
        if (isRevocation(message)) remember(message);
        backlog.read(message);
    }

    private void remember(ConsumerRecord<String, byte[]> message) {
        try {
            SessionRevoked event = json.readValue(message.value(), SessionRevoked.class);
            diedSessions.add(Objects.requireNonNull(event.sessionId()).toString());
        } catch (JacksonException | NullPointerException broken) {
            log.warn("Unreadable event at {}-{}@{}", message.topic(), message.partition(), message.offset());
        }
    }

    private static boolean isRevocation(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type != null && TYPE.equals(new String(type.value(), StandardCharsets.UTF_8));
    }
}
