package io.parley.search.query;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.parley.search.content.ContentDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many of the best hits there are of each type and tag. Only hits that the caller may read are counted. */
record Facets(List<Bucket> type, List<Bucket> tag) {

    static final Facets NONE = new Facets(List.of(), List.of());

    private static final int MOST = 20;

    /** One value and its number of hits. */
    record Bucket(String value, long count) {}

    static Facets of(List<ContentDocument> readable) {
        return new Facets(
                buckets(readable.stream().map(ContentDocument::type)),
                buckets(readable.stream()
                        .flatMap(document -> Stream.ofNullable(document.tags()))
                        .flatMap(List::stream)));
    }

    private static List<Bucket> buckets(Stream<String> values) {
        return values.collect(groupingBy(identity(), counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
                .toList();
    }
}
