package io.parley.event.time;

import io.parley.web.problem.Problem;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;

/** What a rule may say here: no more than RFC 5545, days at most, and no more dates than are expanded. */
final class RecurrenceRule {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "COUNT",
            "UNTIL",
            "INTERVAL",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");

    private RecurrenceRule() {}

    /**
     * The rule with UNTIL in local time.
     *
     * @throws Problem {@code invalid-request} at {@code /recurrence}
     */
    static String checked(String rule, EventTimes times) {
        String upper = rule.toUpperCase(Locale.ROOT);
        Map<String, String> parts = parts(upper);
        if (!FREQUENCIES.contains(parts.getOrDefault("FREQ", "")))
            throw RecurrenceText.wrong("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY");
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL"))
            throw RecurrenceText.wrong("COUNT and UNTIL exclude each other");
        requireWithin(parts, "COUNT", Recurrence.MOST);
        requireWithin(parts, "INTERVAL", Recurrence.MOST);
        String local = upper;
        if (parts.containsKey("UNTIL"))
            local = RecurrenceText.with(upper, "UNTIL", until(Objects.requireNonNull(parts.get("UNTIL")), times));
        requireReadable(local);
        return local;
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !PARTS.contains(name)) throw RecurrenceText.wrong("has a part that can't be used here");
            if (parts.put(name, part.substring(equals + 1)) != null)
                throw RecurrenceText.wrong("has the same part twice");
        }
        return parts;
    }

    private static void requireWithin(Map<String, String> parts, String name, int most) {
        String value = parts.get(name);
        if (value == null) return;
        boolean number = value.matches("\\d{1,9}");
        if (!number || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most)
            throw RecurrenceText.wrong(name + " must be from 1 to " + most);
    }

    private static String until(String value, EventTimes times) {
        LocalDateTime last = RecurrenceText.date(value, times.zone(), times.zone(), LocalTime.of(23, 59, 59));
        return RecurrenceText.LOCAL.format(last);
    }

    private static void requireReadable(String rule) {
        try {
            new Recur<LocalDateTime>(rule);
        } catch (RuntimeException broken) {
            // The library says nothing more definite.
            throw RecurrenceText.wrong("is no rule of RFC 5545");
        }
    }
}
