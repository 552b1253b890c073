package io.parley.notification.realtime.ticket;

import java.util.UUID;

/**
 * Whom a redeemed ticket lets in.
 *
 * @param token the access token that the ticket was made with
 */
public record Ticket(UUID userId, UUID sessionId, String token) {}
