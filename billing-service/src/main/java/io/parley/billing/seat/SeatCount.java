package io.parley.billing.seat;

import org.jspecify.annotations.Nullable;

/**
 * How many seats are taken.
 *
 * @param limit how many there are; null for no limit
 */
public record SeatCount(int used, @Nullable Integer limit) {}
