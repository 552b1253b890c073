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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role and what was granted or denied beyond its defaults. Kept as differences, so that a default that changes later
 * reaches everyone who was not given something else on purpose.
 *
 * @param areas where alone one may moderate; null for everywhere
 */
public record Rights(
        Role role,
        Set<Permission> granted,
        Set<Permission> denied,
        @Nullable Set<Area> areas) {

    public static Rights of(Role role) {
        return new Rights(role, Set.of(), Set.of(), null);
    }

    /** The rights in the columns {@code role}, {@code granted}, {@code denied} and {@code areas} of the current row. */
    public static Rights ofRow(ResultSet row) throws SQLException {
        List<String> areas = row.getArray("areas") == null ? null : Columns.texts(row, "areas");
        return ofWire(row.getString("role"), Columns.texts(row, "granted"), Columns.texts(row, "denied"), areas);
    }

    public static Rights ofWire(
            String role, Collection<String> granted, Collection<String> denied, @Nullable Collection<String> areas) {
        return new Rights(
                Role.ofWire(role),
                Permission.ofWires(granted),
                Permission.ofWires(denied),
                areas == null ? null : areas.stream().map(Area::ofWire).collect(Collectors.toSet()));
    }

    /** The same in these areas, or everywhere. */
    public Rights within(@Nullable Set<Area> wanted) {
        return new Rights(role, granted, denied, wanted);
    }

    /** The same role with exactly these permissions. */
    public Rights exactly(Set<Permission> wanted) {
        Set<Permission> defaults = Permission.defaultsOf(role);
        return new Rights(role, minus(wanted, defaults), minus(defaults, wanted), areas);
    }

    /** What one may do everywhere in the organization. */
    public Set<Permission> effective() {
        Set<Permission> effective = held();
        if (areas != null) effective.remove(Permission.MODERATE);
        return effective;
    }

    /** Where one may moderate who may not everywhere. */
    public Set<Area> moderates() {
        return areas != null && held().contains(Permission.MODERATE) ? areas : Set.of();
    }

    /** What one may do somewhere at least. */
    public Set<Permission> held() {
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

    /** What one may do everywhere, as it is written in answers and events. */
    public List<String> permissions() {
        return wire(effective());
    }

    public static List<String> areasWire(Set<Area> areas) {
        return areas.stream().map(Area::wire).sorted().toList();
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
