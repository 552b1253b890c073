package io.parley.forum.place;

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
 * A forum as the place where something lies, with what the membership copy says about the viewer: read in one query with the
 * thing itself, so that the common case needs no other.
 *
 * @param feedLimit how many characters a post may have, where the forum is a feed
 * @param copied null where the copy doesn't know the organization
 */
public record ForumPlace(
        UUID forumId,
        UUID orgId,
        ForumKind kind,
        Readers readers,
        int feedLimit,
        @Nullable OrgAccess copied) {

    /** {@link #COLUMNS} for a query that has {@code forum_id} and {@code org_id} already. */
    public static final String WITHOUT_IDS = """
        p.kind, p.readers, p.least_role, p.feed_limit,
        """ + CopiedAccess.COLUMNS;

    /** For a query that has the forum as {@code p}, {@link #COPIES}, and a parameter {@code viewer}. */
    public static final String COLUMNS = "p.id as forum_id, p.org_id, " + WITHOUT_IDS;

    public static final String COPIES = """
         left join known_org o on o.org_id = p.org_id and not o.archived
         left join known_member m on m.org_id = p.org_id and m.user_id = :viewer and m.status = 'active'
        """;

    /** The forum of a topic {@code t}, if it is still there, with {@link #COPIES}. */
    public static final String OF_TOPIC = """
         join forum p on p.id = t.forum_id and p.org_id = t.org_id and p.deleted_at is null
        """ + COPIES;

    /**
     * What {@link PlaceRule#ADMITTED} needs beside the forum as {@code p} and a membership as {@code m}. The organization's
     * {@code visibility} is a parameter, since a gate may know it before the copy does; forums name nobody.
     */
    public static final String RULE = " cross join (select cast(:visibility as text) as visibility) o"
            + " cross join (select cast(null as uuid) as user_id) pm ";

    /**
     * What {@link PlaceRule#ADMITTED} needs for a query over many organizations that has the forum as {@code p}, with a parameter
     * {@code viewer}.
     */
    public static final String ACROSS_ORGANIZATIONS = """
         and p.deleted_at is null
         join known_org o on o.org_id = p.org_id and not o.archived
         left join known_member m on m.org_id = p.org_id and m.user_id = :viewer and m.status = 'active'
        cross join (select cast(null as uuid) as user_id) pm
        """;

    public static ForumPlace of(ResultSet row) throws SQLException {
        return new ForumPlace(
                Columns.uuid(row, "forum_id"),
                Columns.uuid(row, "org_id"),
                ForumKind.ofWire(row.getString("kind")),
                new Readers(row.getString("readers"), Columns.textOrNull(row, "least_role")),
                row.getInt("feed_limit"),
                CopiedAccess.of(row, Columns.uuid(row, "org_id")));
    }

    /** Whether one with this access to an organization finds the forum there. */
    public boolean isOpenTo(OrgAccess access) {
        return orgId.equals(access.orgId()) && PlaceRule.admits(readers, access, false);
    }
}
