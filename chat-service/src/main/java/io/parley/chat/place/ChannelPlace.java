package io.parley.chat.place;

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
 * A channel as the place where something lies, with what is known of the viewer: read in one query with the thing itself, so
 * that the common case needs no other.
 *
 * @param orgId null for conversations
 * @param member whether the viewer is in it
 * @param blocked whether it is a direct conversation with one who blocks the viewer
 * @param copied what the membership copy says of the viewer; null where it doesn't know the organization
 */
public record ChannelPlace(
        UUID channelId,
        @Nullable UUID orgId,
        ChannelKind kind,
        Readers readers,
        PostPolicy postPolicy,
        boolean archived,
        int memberCount,
        boolean member,
        boolean blocked,
        @Nullable OrgAccess copied) {

    /** For a query that has the channel as {@code p}, {@link #COPIES}, and a parameter {@code viewer}. */
    public static final String COLUMNS = """
            p.id as place_id, p.org_id as place_org_id, p.kind as place_kind, p.readers, p.least_role,
            p.post_policy as place_post_policy, p.archived_at is not null as place_archived,
            p.member_count as place_member_count, pm.user_id is not null as viewer_in,
            p.kind = 'direct' and exists (
                select from known_relation r where r.user_id = any(p.people) and r.other_id = :viewer
                   and r.kind = 'block' and r.active) as viewer_blocked,
            """ + CopiedAccess.COLUMNS;

    /** The viewer's place in the channel as {@code pm}, its organization as {@code o}, the viewer's membership as {@code m}. */
    public static final String COPIES = """
             left join channel_member pm on pm.channel_id = p.id and pm.user_id = :viewer
             left join known_org o on o.org_id = p.org_id and not o.archived
             left join known_member m on m.org_id = p.org_id and m.user_id = :viewer and m.status = 'active'
            """;

    /** The channel of a message {@code message}, if it is still there, with {@link #COPIES}. */
    public static final String OF_MESSAGE = """
             join channel p on p.id = message.channel_id and p.deleted_at is null
            """ + COPIES;

    public static ChannelPlace of(ResultSet row) throws SQLException {
        return new ChannelPlace(
                Columns.uuid(row, "place_id"),
                Columns.uuidOrNull(row, "place_org_id"),
                ChannelKind.ofWire(row.getString("place_kind")),
                new Readers(row.getString("readers"), Columns.textOrNull(row, "least_role")),
                PostPolicy.ofWire(row.getString("place_post_policy")),
                row.getBoolean("place_archived"),
                row.getInt("place_member_count"),
                row.getBoolean("viewer_in"),
                row.getBoolean("viewer_blocked"),
                CopiedAccess.of(row, Columns.uuid(row, "place_org_id")));
    }

    /** Whether only those may read it who are in it. */
    public boolean isNamed() {
        return readers.equals(Readers.named());
    }

    /** Whether one with this access to its organization finds the channel there. */
    boolean isOpenTo(OrgAccess access) {
        return access.orgId().equals(orgId) && PlaceRule.admits(readers, access, member);
    }
}
