package io.parley.org.member;

import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.org.access.Area;
import io.parley.org.access.Rights;
import io.parley.security.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member has a permission, and why or why not.
 *
 * @param because {@code role} where it is what the role says, {@code override} where the member was given or denied it,
 *     {@code "area"} where the member has it in some places only
 * @param areas those places; null for everywhere
 */
record PermissionView(
        Permission permission,
        boolean granted,
        Reason because,
        @Nullable Set<Area> areas) {

    /** All permissions, in their order. */
    static List<PermissionView> of(Rights rights) {
        return Arrays.stream(Permission.values())
                .map(permission -> of(permission, rights))
                .toList();
    }

    private static PermissionView of(Permission permission, Rights rights) {
        boolean overridden =
                rights.granted().contains(permission) || rights.denied().contains(permission);
        if (permission == Permission.MODERATE && !rights.moderates().isEmpty())
            return new PermissionView(permission, true, Reason.AREA, rights.moderates());
        return new PermissionView(
                permission, rights.held().contains(permission), overridden ? Reason.OVERRIDE : Reason.ROLE, null);
    }

    enum Reason {
        ROLE,
        OVERRIDE,
        AREA;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
