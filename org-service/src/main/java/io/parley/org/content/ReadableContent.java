package io.parley.org.content;

import io.parley.places.PlaceRule;

/** What a viewer may read: {@link PlaceRule} over this service's own organizations and memberships. */
public final class ReadableContent {

    /** For a query that has the content as {@code c}, and a parameter {@code viewer}, which is null for nobody known. */
    public static final String JOINS = """
            join organization o on o.id = c.org_id and o.deleted_at is null
            join known_place p on p.place_id = c.place_id and not p.deleted
            left join membership m on m.org_id = c.org_id and m.user_id = :viewer
            left join known_place_member pm on pm.place_id = p.place_id and pm.user_id = :viewer and not pm.removed
            """;

    public static final String RULE = "not c.gone and " + PlaceRule.ADMITTED;

    private ReadableContent() {}
}
