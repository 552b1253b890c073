package io.parley.places;

import io.parley.contracts.place.Readers;
import io.parley.security.OrgAccess;
import io.parley.security.Role;

/**
 * Who may read a place: once in Java, for one place, and once in SQL, for many. A test holds both together. The
 * rule is written down in docs/permissions.md.
 */
public final class PlaceRule {

    /**
     * The rule for a query that has {@link #joins}, or an owner's own table with these columns as {@code p} and the others in its
     * own way. Never null.
     */
    public static final String ADMITTED = """
            coalesce(case p.readers
                when 'public' then o.visibility = 'public' or m.status = 'active'
                when 'members' then m.status = 'active'
                    and (role_rank(m.role) >= role_rank(p.least_role) or pm.user_id is not null)
                else pm.user_id is not null and (p.org_id is null or m.status = 'active') end, false)""";

    /** Whether the place and its organization are there. An organization that nobody told of is not. */
    public static final String THERE = "(not p.deleted and (p.org_id is null or not coalesce(o.archived, true)))";

    /** Whether the place may be read now. */
    public static final String READABLE = "(" + THERE + " and " + ADMITTED + ")";

    private PlaceRule() {}

    /**
     * Whether the owner of a place in an organization lets this viewer read it.
     *
     * @param access what the viewer may do in the place's organization
     * @param named whether the place names the viewer as a reader
     */
    public static boolean admits(Readers readers, OrgAccess access, boolean named) {
        return switch (readers.scope()) {
            case Readers.PUBLIC -> access.publicOrg() || access.isMember();
            case Readers.MEMBERS ->
                access.roleAtLeast(Role.ofWire(String.valueOf(readers.leastRole()))) || isNamed(access, named);
            default -> isNamed(access, named);
        };
    }

    /**
     * The place as {@code p}, its organization as {@code o}, the user's membership as {@code m} and their naming as {@code pm}.
     *
     * @param place an expression for the place's id
     * @param user an expression for the user's id; null is nobody known
     */
    public static String joins(String place, String user) {
        return """
                join known_place p on p.place_id = %1$s
                left join known_org o on o.org_id = p.org_id
                left join known_member m on m.org_id = p.org_id and m.user_id = %2$s
                left join known_place_member pm on pm.place_id = p.place_id and pm.user_id = %2$s and not pm.removed
                """.formatted(place, user);
    }

    private static boolean isNamed(OrgAccess access, boolean named) {
        return named && access.isMember();
    }
}
