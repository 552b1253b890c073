package io.parley.contracts.place;

import org.jspecify.annotations.Nullable;

/**
 * Who may read a place.
 *
 * @param scope {@code public}: everybody who may see the organization; {@code members}: its active members with at least
 *     {@code leastRole}, and those below it whom events of the place name; {@code named}: only those whom events of the place
 *     name
 * @param leastRole null unless the scope is {@code members}
 */
public record Readers(String scope, @Nullable String leastRole) {

    public static final String PUBLIC = "public";
    public static final String MEMBERS = "members";
    public static final String NAMED = "named";

    public Readers {
        boolean known = scope.equals(PUBLIC) || scope.equals(MEMBERS) || scope.equals(NAMED);
        if (!known || scope.equals(MEMBERS) != (leastRole != null)) {
            throw new IllegalArgumentException("No such readers: " + scope + ", " + leastRole);
        }
    }

    public static Readers everyone() {
        return new Readers(PUBLIC, null);
    }

    public static Readers members(String leastRole) {
        return new Readers(MEMBERS, leastRole);
    }

    public static Readers named() {
        return new Readers(NAMED, null);
    }
}
