package io.parley.event.editing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a ticket costs.
 *
 * @param amount in the currency's minor unit
 * @param currency ISO 4217, such as {@code eur}
 */
public record Price(
        @NotNull @Min(0) Long amount,
        @NotNull @Pattern(regexp = "[a-zA-Z]{3}") String currency) {}
