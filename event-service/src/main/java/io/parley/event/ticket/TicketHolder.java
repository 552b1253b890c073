package io.parley.event.ticket;

import java.util.UUID;

/** Who comes to which occurrence. */
record TicketHolder(UUID occurrenceId, UUID userId) {}
