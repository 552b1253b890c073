package io.parley.localstripe.subscription;

import io.parley.localstripe.state.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** When periods end. */
final class Cycle {

    private Cycle() {}

    /** The first time after {@code after} that is whole intervals of the price from the anchor. A month ends on its last day at the latest. */
    static long next(ObjectNode price, long anchor, long after) {
        OffsetDateTime from = Instant.ofEpochSecond(anchor).atOffset(ZoneOffset.UTC);
        ChronoUnit unit = unit(price);
        long step = Math.max(1, Json.number(price.path("recurring"), "interval_count"));
        OffsetDateTime then = Instant.ofEpochSecond(after).atOffset(ZoneOffset.UTC);
        long steps = Math.max(0, unit.between(from, then) / step - 1);
        while (from.plus(steps * step, unit).toEpochSecond() <= after) steps++;
        return from.plus(steps * step, unit).toEpochSecond();
    }

    static boolean sameInterval(ObjectNode one, ObjectNode other) {
        return one.path("recurring")
                        .path("interval")
                        .equals(other.path("recurring").path("interval"))
                && Json.number(one.path("recurring"), "interval_count")
                        == Json.number(other.path("recurring"), "interval_count");
    }

    private static ChronoUnit unit(ObjectNode price) {
        return switch (Json.text(price.path("recurring"), "interval")) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "year" -> ChronoUnit.YEARS;
            default -> ChronoUnit.MONTHS;
        };
    }
}
