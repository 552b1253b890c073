package io.parley.forum.post.thread;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code ?view=}; Spring alone would take the constants' names. */
@Component
class PostOrders implements Converter<String, PostOrder> {

    @Override
    public PostOrder convert(String text) {
        return Arrays.stream(PostOrder.values())
                .filter(order -> order.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Posts are listed flat or as a tree."));
    }
}
