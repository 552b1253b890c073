package io.parley.billing.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be paid.
 *
 * @param occurrence the original start
 * @param title of the event
 * @param unitAmount for one place, in the minor unit of the currency
 */
record TicketOrder(
        @NotNull UUID orgId,
        @NotNull UUID eventId,
        @NotNull Instant occurrence,
        @NotNull @Size(min = 1, max = 200) String title,
        @Min(1) @Max(1000) int quantity,
        @Min(1) @Max(99_999_999) long unitAmount,
        @NotNull @Pattern(regexp = "[a-z]{3}") String currency) {}
