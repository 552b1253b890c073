package io.parley.search.event;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.web.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** In which order events are answered, and where a cursor stands in it. */
record EventOrder(List<SortOptions> sort, Function<Cursor, List<FieldValue>> position) {

    static final String POINT = "event.at";
    static final String NEXT = "event.next";

    private static final SortOptions BY_ID = field("id");

    static EventOrder nearest(Surroundings from) {
        SortOptions byDistance = SortOptions.of(sort -> sort.geoDistance(geo -> geo.field(POINT)
                .location(at -> at.latlon(point -> point.lat(from.lat()).lon(from.lon())))
                .unit(DistanceUnit.Kilometers)
                .order(SortOrder.Asc)));
        return new EventOrder(
                List.of(byDistance, BY_ID),
                cursor -> List.of(FieldValue.of(cursor.decimal(0)), FieldValue.of(cursor.text(1))));
    }

    static EventOrder best(Instant after) {
        SortOptions byScore = SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        return new EventOrder(
                List.of(byScore, next(after), BY_ID),
                cursor -> List.of(
                        FieldValue.of(cursor.decimal(0)),
                        FieldValue.of(cursor.number(1)),
                        FieldValue.of(cursor.text(2))));
    }

    static EventOrder soonest(Instant after) {
        return new EventOrder(
                List.of(next(after), BY_ID),
                cursor -> List.of(FieldValue.of(cursor.number(0)), FieldValue.of(cursor.text(1))));
    }

    /** A time that is not over by then. */
    static Query endsAfter(Instant time) {
        return Query.of(q ->
                q.range(range -> range.date(date -> date.field(NEXT + ".endsAt").gt(time.toString()))));
    }

    private static SortOptions next(Instant after) {
        return SortOptions.of(sort -> sort.field(field -> field.field(NEXT + ".startsAt")
                .order(SortOrder.Asc)
                .mode(SortMode.Min)
                .nested(nested -> nested.path(NEXT).filter(endsAfter(after)))));
    }

    private static SortOptions field(String name) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(SortOrder.Asc)));
    }
}
