package io.parley.org.access;

import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A role and what was granted or denied beyond its defaults. Kept as differences, so that a default that changes later
 * reaches everyone who was not given something else on purpose.
 */
public record Rights(Role role, Set<Permission> granted, Set<Permission> denied) {

    public static Rights of(Role role) {
        return new Rights(role, Set.of(), Set.of());
    }

    /** The rights in the columns {@code role}, {@code granted} and {@code denied} of the current row. */
    public static Rights ofRow(ResultSet row) throws SQLException {
        return ofWire(row.getString("role"), Columns.texts(row, "granted"), Columns.texts(row, "denied"));
    }

    public static Rights ofWire(String role, Collection<String> granted, Collection<String> denied) {
        return new Rights(Role.ofWire(role), Permission.ofWires(granted), Permission.ofWires(denied));
    }

    /** The same role with exactly these permissions. */
    public Rights exactly(Set<Permission> wanted) {
        Set<Permission> defaults = Permission.defaultsOf(role);
        return new Rights(role, minus(wanted, defaults), minus(defaults, wanted));
    }

    public Set<Permission> effective() {
        Set<Permission> effective = EnumSet.noneOf(Permission.class);
        effective.addAll(Permission.defaultsOf(role));
        effective.addAll(granted);
        effective.removeAll(denied);
        return effective;
    }

    /** Whether who has these may ask others in, as this. */
    public boolean mayInvite(Role as) {
        return effective().contains(Permission.INVITE) && !as.atLeast(role);
    }

    /** The effective permissions as they are written in answers and events. */
    public List<String> permissions() {
        return wire(effective());
    }

    public static List<String> wire(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::wire).toList();
    }

    private static Set<Permission> minus(Set<Permission> these, Set<Permission> those) {
        Set<Permission> rest = EnumSet.noneOf(Permission.class);
        rest.addAll(these);
        rest.removeAll(those);
        return rest;
    }
}
