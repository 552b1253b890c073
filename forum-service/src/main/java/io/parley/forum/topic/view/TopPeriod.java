package io.parley.forum.topic.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** How old topics may be that are asked for by their votes. */
public enum TopPeriod {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Duration.ofDays(365)),
    ALL(Duration.ofDays(36_500));

    private final Duration length;

    TopPeriod(Duration length) {
        this.length = length;
    }

    Instant since(Instant now) {
        return now.minus(length);
    }

    /** Reads {@code ?period=}; Spring alone would take the constants' names. */
    @Component
    static class OfText implements Converter<String, TopPeriod> {

        @Override
        public TopPeriod convert(String text) {
            return Arrays.stream(values())
                    .filter(period -> period.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no such period."));
        }
    }
}
