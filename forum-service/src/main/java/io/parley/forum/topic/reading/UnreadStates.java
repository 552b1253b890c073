package io.parley.forum.topic.reading;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?state=}; Spring alone would take the constants' names. */
@Component
class UnreadStates implements Converter<String, UnreadState> {

    @Override
    public UnreadState convert(String text) {
        return Arrays.stream(UnreadState.values())
                .filter(state -> state.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Topics are new or unread."));
    }
}
