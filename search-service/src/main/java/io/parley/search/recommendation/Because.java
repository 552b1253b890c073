package io.parley.search.recommendation;

import java.util.List;

/**
 * Why something is recommended.
 *
 * @param kind {@code shared-tags}, {@code shared-organizations}, {@code followed-people} or {@code popular}
 * @param count how many topics, organizations or people it is for
 * @param tags those that are shared; empty where it is for something else
 */
record Because(String kind, long count, List<String> tags) {

    static Because tags(long count, List<String> tags) {
        return new Because("shared-tags", count, tags);
    }

    static Because of(String kind, long count) {
        return new Because(kind, count, List.of());
    }
}
