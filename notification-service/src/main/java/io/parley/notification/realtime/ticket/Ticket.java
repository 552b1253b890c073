package io.parley.notification.realtime.ticket;

import java.util.UUID;

/** Whom a redeemed ticket lets in. */
public record Ticket(UUID userId, UUID sessionId) {}
