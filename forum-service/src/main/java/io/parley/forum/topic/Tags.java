package io.parley.forum.topic;

import java.util.List;
import java.util.Locale;

final class Tags {

    static final String PATTERN = "[A-Za-z0-9-]{1,30}";

    private Tags() {}

    /** The tags as they are kept, each once. */
    static List<String> lowerCased(List<String> tags) {
        return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
