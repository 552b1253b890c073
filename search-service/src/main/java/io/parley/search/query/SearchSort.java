package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.parley.web.page.Cursor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The orders of a result. Each ends with the id, so that a cursor names one place. */
enum SearchSort {
    RELEVANCE,
    NEW,
    OLDEST;

    static SearchSort ofWire(String wire) {
        // Clients of before say newest.
        if ("newest".equals(wire)) return NEW;
        return Arrays.stream(values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst()
                .orElseThrow(() -> SearchQuery.invalid("sort", "must be relevance, new or oldest"));
    }

    List<SortOptions> options() {
        SortOptions byId = field("id", SortOrder.Asc);
        return switch (this) {
            case RELEVANCE -> List.of(score(), field("createdAt", SortOrder.Desc), byId);
            case NEW -> List.of(field("createdAt", SortOrder.Desc), byId);
            case OLDEST -> List.of(field("createdAt", SortOrder.Asc), byId);
        };
    }

    Cursor cursorAt(List<FieldValue> position) {
        return Cursor.of(
                position.stream().map(FieldValue::_get).map(String::valueOf).toArray());
    }

    List<FieldValue> position(Cursor cursor) {
        if (this != RELEVANCE) return List.of(FieldValue.of(cursor.number(0)), FieldValue.of(cursor.text(1)));
        return List.of(
                FieldValue.of(cursor.decimal(0)), FieldValue.of(cursor.number(1)), FieldValue.of(cursor.text(2)));
    }

    private static SortOptions score() {
        return SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}
