package io.parley.org.member;

import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.org.access.Rights;
import io.parley.security.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a member has a permission, and why or why not.
 *
 * @param because {@code role} where it is what the role says, {@code override} where the member was given or denied it
 */
record PermissionView(Permission permission, boolean granted, Reason because) {

    /** All permissions, in their order. */
    static List<PermissionView> of(Rights rights) {
        return Arrays.stream(Permission.values())
                .map(permission -> of(permission, rights))
                .toList();
    }

    private static PermissionView of(Permission permission, Rights rights) {
        boolean overridden =
                rights.granted().contains(permission) || rights.denied().contains(permission);
        return new PermissionView(
                permission, rights.effective().contains(permission), overridden ? Reason.OVERRIDE : Reason.ROLE);
    }

    enum Reason {
        ROLE,
        OVERRIDE;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
