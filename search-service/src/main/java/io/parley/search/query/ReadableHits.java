package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.search.content.ContentDocument;
import io.parley.search.query.HitViews.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads hits until a page is full of those that may be read now, whatever the index says. */
@Component
public class ReadableHits {

    // A page may shrink where the index is behind the rules; then the next hits fill it.
    private static final int ROUNDS = 5;

    private final IndexReader reader;
    private final HitViews views;

    ReadableHits(IndexReader reader, HitViews views) {
        this.reader = reader;
        this.views = views;
    }

    /**
     * One page.
     *
     * @param sort ends with the id, so that a position names one place
     * @param position the sort values of the last hit before the page; empty for the first page
     * @param places those that the query is limited to
     */
    public Slice read(Query query, List<SortOptions> sort, int limit, List<FieldValue> position, Set<UUID> places) {
        List<Found> kept = new ArrayList<>();
        List<FieldValue> last = position;
        boolean more = true;
        for (int round = 0; round < ROUNDS && more && kept.size() <= limit; round++) {
            List<Hit<ContentDocument>> hits =
                    reader.search(query, sort, limit + 1, last).hits().hits();
            kept.addAll(views.stillReadable(hits, places));
            more = hits.size() > limit;
            if (!hits.isEmpty()) last = hits.getLast().sort();
        }
        if (kept.size() <= limit) return new Slice(kept, more ? last : null);
        List<Found> shown = kept.subList(0, limit);
        return new Slice(shown, shown.getLast().hit().sort());
    }

    /**
     * A page.
     *
     * @param next the position of the page after it; null if there is none
     */
    public record Slice(List<Found> shown, @Nullable List<FieldValue> next) {}
}
