package io.parley.event.place;

import io.parley.contracts.place.Readers;
import io.parley.places.PlaceRule;
import io.parley.security.CopiedAccess;
import io.parley.security.OrgAccess;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a place, with what is known of the viewer.
 *
 * @param hosted whether the viewer is a host of it
 * @param copied what the membership copy says of the viewer; null where it doesn't know the organization
 */
public record EventPlace(
        UUID eventId,
        UUID orgId,
        Readers readers,
        boolean hosted,
        @Nullable OrgAccess copied) {

    /** For a query that has the event as {@code p}, {@link #COPIES}, and a parameter {@code viewer}. */
    static final String COLUMNS = """
            p.id as place_id, p.org_id as place_org_id, p.readers, p.least_role, ph.user_id is not null as viewer_hosts,
            """ + CopiedAccess.COLUMNS;

    static final String COPIES = """
             left join event_host ph on ph.event_id = p.id and ph.user_id = :viewer
             left join known_org o on o.org_id = p.org_id and not o.archived
             left join known_member m on m.org_id = p.org_id and m.user_id = :viewer and m.status = 'active'
            """;

    static EventPlace of(ResultSet row) throws SQLException {
        return new EventPlace(
                Columns.uuid(row, "place_id"),
                Columns.uuid(row, "place_org_id"),
                new Readers(row.getString("readers"), Columns.textOrNull(row, "least_role")),
                row.getBoolean("viewer_hosts"),
                CopiedAccess.of(row, Columns.uuid(row, "place_org_id")));
    }

    /** Whether one with this access to its organization finds the event there. */
    boolean isOpenTo(OrgAccess access) {
        return access.orgId().equals(orgId) && PlaceRule.admits(readers, access, false);
    }
}
