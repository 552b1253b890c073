package io.parley.forum.feed;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** The orders of a home. */
enum FeedOrder {
    LATEST,
    /** What is liked and new, and comes from whom one follows, before the rest. */
    RANKED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code ?order=}; Spring alone would take the constants' names. */
    @Component
    static class OfText implements Converter<String, FeedOrder> {

        @Override
        public FeedOrder convert(String text) {
            return Arrays.stream(values())
                    .filter(order -> order.wire().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no such order of a feed."));
        }
    }
}
