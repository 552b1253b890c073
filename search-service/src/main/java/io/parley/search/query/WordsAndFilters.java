package io.parley.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed, parted into words and filters such as {@code tag:wood}. What stands in quotes is never a filter. */
record WordsAndFilters(String words, Map<String, String> filters) {

    private static final String SOLVED = "solved";
    private static final Pattern QUOTED_OR_FILTER =
            Pattern.compile("\"[^\"]*\"|(?<!\\S)(from|in|is|tag|has|before|after):([^\\s\"]+)");

    static WordsAndFilters of(String typed) {
        Map<String, String> filters = new HashMap<>();
        String words = QUOTED_OR_FILTER.matcher(typed).replaceAll(match -> withoutFilter(match, filters));
        return new WordsAndFilters(words.strip(), filters);
    }

    private static String withoutFilter(MatchResult match, Map<String, String> filters) {
        if (match.group(1) == null) return Matcher.quoteReplacement(match.group());
        filters.put(match.group(1), match.group(2));
        return "";
    }

    @Nullable
    String filter(String name) {
        return filters.get(name);
    }

    /** A username, {@link SearchQuery#ME}, or null. */
    @Nullable
    String author() {
        return switch (filters.get("is")) {
            case null -> filters.get("from");
            case SOLVED -> filters.get("from");
            case "mine" -> SearchQuery.ME;
            default -> throw SearchQuery.invalid("q", "must have mine or solved behind is:");
        };
    }

    /** Whether only what is solved, or solves something, is looked for. */
    boolean solved() {
        return SOLVED.equals(filters.get("is"));
    }

    /** The start of the filter's day in UTC. */
    @Nullable
    Instant day(String name) {
        String date = filters.get(name);
        if (date == null) return null;
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            throw SearchQuery.invalid("q", "must have a date such as 2026-01-31 behind %s:".formatted(name));
        }
    }
}
