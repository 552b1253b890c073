package io.parley.search.event;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.search.query.ContentQueries;
import io.parley.web.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events one looks for; cancelled ones are never among them. */
record EventFilter(
        @Parameter(description = "Ends after this time; now where it is absent") @Nullable
        Instant from,

        @Parameter(description = "Begins before this time") @Nullable
        Instant to,

        @Parameter(description = "meeting, webinar, social or live") @Nullable
        String kind,

        @Nullable UUID orgId) {

    private static final List<String> KINDS = List.of("meeting", "webinar", "social", "live");

    /**
     * Refuses what can't be.
     *
     * @throws Problem {@code invalid-request}
     */
    void check() {
        if (kind != null && !KINDS.contains(kind))
            throw CommonProblem.INVALID_REQUEST.at("/kind", "must be " + String.join(" or ", KINDS));
        if (from != null && to != null && !from.isBefore(to))
            throw CommonProblem.INVALID_REQUEST.at("/to", "must be after from");
    }

    /** After which time it has to end. */
    Instant after(Instant now) {
        return Objects.requireNonNullElse(from, now);
    }

    void narrow(BoolQuery.Builder query, Instant after) {
        query.filter(ContentQueries.term("event.cancelled", "false"));
        BoolQuery.Builder time = new BoolQuery.Builder().filter(EventOrder.endsAfter(after));
        if (to != null)
            time.filter(Query.of(q -> q.range(range ->
                    range.date(date -> date.field(EventOrder.NEXT + ".startsAt").lt(to.toString())))));
        query.filter(Query.of(q ->
                q.nested(nested -> nested.path(EventOrder.NEXT).query(Query.of(b -> b.bool(time.build()))))));
        if (kind != null) query.filter(ContentQueries.term("event.kind", kind));
    }
}
