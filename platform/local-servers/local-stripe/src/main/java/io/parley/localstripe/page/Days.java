package io.parley.localstripe.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them, in UTC. */
public final class Days {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Days() {}

    /** {@code 5 Jan 2027} of seconds since 1970. */
    public static String of(long time) {
        return FORMAT.format(Instant.ofEpochSecond(time));
    }
}
