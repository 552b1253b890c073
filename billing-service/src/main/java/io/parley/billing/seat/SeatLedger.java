package io.parley.billing.seat;

import io.parley.web.page.Paged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats of an organization at one time, and how it came to that.
 *
 * @param limit how many there were; null for no limit, or before the first line
 * @param items the lines up to that time, the last one first
 */
record SeatLedger(
        Instant at,
        int used,
        @Nullable Integer limit,
        List<SeatLine> items,
        @Nullable String nextCursor) implements Paged {}
