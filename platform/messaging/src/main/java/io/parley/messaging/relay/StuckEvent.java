package io.parley.messaging.relay;

import java.util.UUID;

/**
 * An event that Kafka refuses.
 *
 * @param reason the simple name of Kafka's exception
 */
public record StuckEvent(UUID eventId, String topic, UUID key, String type, long bytes, String reason) {}
