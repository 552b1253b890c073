package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.List;
import java.util.Map;

/** How many hits there are of each type and tag. */
record Facets(List<Bucket> type, List<Bucket> tag) {

    static final Facets NONE = new Facets(List.of(), List.of());

    /** One value and its number of hits. */
    record Bucket(String value, long count) {}

    static Facets of(Map<String, Aggregate> aggregations) {
        return new Facets(buckets(aggregations, "type"), buckets(aggregations, "tag"));
    }

    private static List<Bucket> buckets(Map<String, Aggregate> aggregations, String name) {
        Aggregate aggregate = aggregations.get(name);
        if (aggregate == null) return List.of();
        return aggregate.sterms().buckets().array().stream()
                .map(bucket -> new Bucket(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }
}
