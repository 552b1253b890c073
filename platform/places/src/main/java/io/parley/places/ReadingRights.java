package io.parley.places;

import static java.util.stream.Collectors.toMap;

import io.parley.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read which places at this moment, as far as this service's copies know: {@link PlaceRule} applied to many at once. */
public class ReadingRights {

    private static final String READABLE_PLACES = "select p.place_id from known_place of_all "
            + PlaceRule.joins("of_all.place_id", "cast(:user as uuid)")
            + " where (cast(:org as uuid) is null or of_all.org_id = :org) and " + PlaceRule.READABLE;

    private static final String STANDINGS =
            "select u.user_id, " + PlaceRule.ADMITTED + """
             as admitted, coalesce(o.archived, false) as archived,
               coalesce(m.status in ('left', 'suspended'), false) as former,
               case when m.status = 'active' then m.role end as role
              from unnest(:users) u (user_id)
            """ + PlaceRule.joins(":place", "u.user_id");

    // Who may read by being a member or by being named; a public place is read by many more, whom nobody knows.
    private static final String READERS =
            """
            select u.user_id
              from (select m.user_id from known_member m join known_place p on p.org_id = m.org_id
                     where p.place_id = :place and m.status = 'active'
                     union
                    select user_id from known_place_member where place_id = :place and not removed) u
            """ + PlaceRule.joins(":place", "u.user_id") + " where " + PlaceRule.READABLE + " order by u.user_id";

    private final JdbcClient jdbc;

    public ReadingRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The places that somebody may read now.
     *
     * @param userId null for nobody known
     * @param orgId null for those of all organizations
     */
    public Set<UUID> placesOf(@Nullable UUID userId, @Nullable UUID orgId) {
        return jdbc.sql(READABLE_PLACES)
                .param("user", userId, Types.OTHER)
                .param("org", orgId, Types.OTHER)
                .query(UUID.class)
                .set();
    }

    /** How these users stand to a place; empty if nobody told of it. */
    public Map<UUID, Standing> standings(UUID placeId, Collection<UUID> userIds) {
        return jdbc
                .sql(STANDINGS)
                .param("place", placeId)
                .param("users", userIds.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("user_id", UUID.class), standing(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The members of the organization, or those who are named, who may read the place now: the most that a fan-out reaches. */
    public List<UUID> readersOf(UUID placeId) {
        return jdbc.sql(READERS).param("place", placeId).query(UUID.class).list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        @Nullable String role = row.getString("role");
        return new Standing(
                row.getBoolean("admitted"),
                row.getBoolean("archived"),
                row.getBoolean("former"),
                role == null ? null : Role.ofWire(role));
    }
}
