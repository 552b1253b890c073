package io.parley.search.event;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.parley.web.page.Cursor;
import java.util.List;
import java.util.function.Function;

/** In which order events are answered, and where a cursor stands in it. */
record EventOrder(List<SortOptions> sort, Function<Cursor, List<FieldValue>> position) {

    static final String POINT = "event.at";

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

    static EventOrder best() {
        SortOptions byScore = SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        return new EventOrder(
                List.of(byScore, field("event.startsAt"), BY_ID),
                cursor -> List.of(
                        FieldValue.of(cursor.decimal(0)),
                        FieldValue.of(cursor.number(1)),
                        FieldValue.of(cursor.text(2))));
    }

    static EventOrder soonest() {
        return new EventOrder(
                List.of(field("event.startsAt"), BY_ID),
                cursor -> List.of(FieldValue.of(cursor.number(0)), FieldValue.of(cursor.text(1))));
    }

    private static SortOptions field(String name) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(SortOrder.Asc)));
    }
}
