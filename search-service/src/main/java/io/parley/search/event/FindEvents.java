package io.parley.search.event;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.places.ReadingRights;
import io.parley.search.query.ContentQueries;
import io.parley.search.query.ReadableHits;
import io.parley.search.query.ReadableHits.Slice;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds events that the viewer may read now. */
@Component
class FindEvents {

    private final OrgDirectory organizations;
    private final ReadingRights rights;
    private final ReadableHits hits;
    private final Clock clock;

    FindEvents(OrgDirectory organizations, ReadingRights rights, ReadableHits hits, Clock clock) {
        this.organizations = organizations;
        this.rights = rights;
        this.hits = hits;
        this.clock = clock;
    }

    /**
     * The nearest first.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    Page<EventHit> near(Surroundings here, EventFilter filter, PageRequest page, Viewer viewer) {
        return find(List.of(here.query()), _ -> EventOrder.nearest(here), filter, page, viewer);
    }

    /**
     * Those that fit best first; without words, those that begin first.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    Page<EventHit> with(String words, EventFilter filter, PageRequest page, Viewer viewer) {
        return words.isEmpty()
                ? find(List.of(), EventOrder::soonest, filter, page, viewer)
                : find(List.of(ContentQueries.words(words)), EventOrder::best, filter, page, viewer);
    }

    private Page<EventHit> find(
            List<Query> wanted,
            Function<Instant, EventOrder> orderAfter,
            EventFilter filter,
            PageRequest page,
            Viewer viewer) {
        filter.check();
        if (filter.orgId() != null) organizations.accessOf(filter.orgId(), viewer);
        Set<UUID> places = rights.placesOf(viewer.id().orElse(null), filter.orgId());
        if (places.isEmpty()) return new Page<>(List.of(), null);
        BoolQuery.Builder query =
                ContentQueries.ofType(ScheduleEvent.EVENT, places).must(wanted);
        Instant after = filter.after(clock.instant());
        filter.narrow(query, after);
        EventOrder order = orderAfter.apply(after);
        List<FieldValue> position = page.after().map(order.position()).orElse(List.of());
        Slice slice = hits.read(Query.of(q -> q.bool(query.build())), order.sort(), page.limit(), position, places);
        boolean nearby = order.sort().getFirst().isGeoDistance();
        return new Page<>(
                slice.shown().stream()
                        .map(found -> EventHit.of(found, after, nearby))
                        .toList(),
                cursor(slice.next()));
    }

    private static @Nullable String cursor(@Nullable List<FieldValue> next) {
        if (next == null) return null;
        return Cursor.of(
                        next.stream().map(FieldValue::_get).map(String::valueOf).toArray())
                .encoded();
    }
}
