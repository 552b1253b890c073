package io.parley.billing.seat;

import io.parley.security.UserSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param epoch the number of the change among those of the organization, from 1
 * @param change {@code joined}, {@code left} or {@code limit}
 * @param user who took a seat or left one; null where the limit changed
 * @param used how many seats were taken after it
 * @param limit how many there were after it; null for no limit
 */
record SeatLine(
        long epoch,
        String change,
        @Nullable UserSummary user,
        int used,
        @Nullable Integer limit,
        Instant changedAt) {}
