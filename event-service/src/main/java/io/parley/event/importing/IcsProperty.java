package io.parley.event.importing;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.PropertyCodec;
import org.apache.commons.codec.DecoderException;

/**
 * A line of a VEVENT.
 *
 * @param pointer which one of the file it is, as problems name it
 * @param parameters by their names in capitals
 * @param value as it is written
 */
record IcsProperty(String pointer, String name, Map<String, String> parameters, String value) {

    private static final Pattern DATE = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z)?)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    // Some programs put who made the zone before its name: /citadel.org/20210210_1/Europe/Berlin
    private static final Pattern PREFIXED = Pattern.compile("/[^/]+/[^/]+/(.+)");

    Problem wrong(String fault) {
        return CommonProblem.INVALID_REQUEST.at(pointer, fault);
    }

    /** What a person wrote, without the escapes that a line needs. */
    String text() {
        try {
            return PropertyCodec.INSTANCE.decode(value).strip();
        } catch (DecoderException broken) {
            throw wrong("can't be read");
        }
    }

    boolean isDay() {
        return !value.contains("T");
    }

    /** The date or time that it says, by the clocks of the zone that it is in. */
    LocalDateTime local() {
        Matcher parts = DATE.matcher(value);
        if (!parts.matches()) throw wrong("must be a date or time such as 20270328T023000");
        try {
            if (parts.group(2) == null)
                return LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay();
            return LocalDateTime.parse(parts.group(1) + parts.group(2), TIME);
        } catch (DateTimeException broken) {
            throw wrong("is a date that there isn't");
        }
    }

    /** The same by the clocks of another zone. */
    LocalDateTime local(ZoneId to, ZoneId otherwise) {
        ZoneId own = value.endsWith("Z") ? ZoneOffset.UTC : zone(otherwise);
        return isDay() ? local() : local().atZone(own).withZoneSameInstant(to).toLocalDateTime();
    }

    /** The zone that it names; UTC where it is in UTC. */
    ZoneId zone(ZoneId otherwise) {
        String named = parameters.get("TZID");
        if (value.endsWith("Z")) return ZoneId.of("UTC");
        if (named == null) return otherwise;
        Matcher prefixed = PREFIXED.matcher(named);
        String name = prefixed.matches() ? prefixed.group(1) : named;
        if (!ZoneId.getAvailableZoneIds().contains(name)) throw wrong("TZID must be the name of an IANA time zone");
        return ZoneId.of(name);
    }
}
