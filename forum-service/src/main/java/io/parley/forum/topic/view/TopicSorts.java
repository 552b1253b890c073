package io.parley.forum.topic.view;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?sort=}; Spring alone would take the constants' names. */
@Component
class TopicSorts implements Converter<String, TopicSort> {

    @Override
    public TopicSort convert(String text) {
        return Arrays.stream(TopicSort.values())
                .filter(sort -> sort.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such order of topics."));
    }
}
