package io.parley.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one may do in an organization. The defaults by role are the table in docs/permissions.md; members may have overrides. */
public enum Permission {
    READ_PUBLIC("content.read", Role.GUEST),
    READ_MEMBERS("content.read-members", Role.MEMBER),
    POST("content.post", Role.MEMBER),
    MODERATE("content.moderate", Role.MODERATOR),
    CREATE_FORUM("forum.create", Role.ADMIN),
    CREATE_CHANNEL("channel.create", Role.ADMIN),
    CREATE_EVENT("event.create", Role.ADMIN),
    INVITE("member.invite", Role.ADMIN),
    MANAGE_MEMBERS("member.manage", Role.ADMIN),
    MANAGE_SETTINGS("org.settings", Role.ADMIN),
    READ_ANALYTICS("org.analytics", Role.ADMIN),
    READ_AUDIT_LOG("audit-log.read", Role.ADMIN),
    MANAGE_BILLING("billing.manage", Role.OWNER),
    TRANSFER_OWNERSHIP("org.transfer", Role.OWNER),
    ARCHIVE_ORG("org.archive", Role.OWNER);

    // What goes on where nothing is paid: reading, paying, and to make it fit a smaller plan.
    private static final Set<Permission> NOT_FOR_WRITING = EnumSet.of(
            READ_PUBLIC,
            READ_MEMBERS,
            READ_ANALYTICS,
            READ_AUDIT_LOG,
            MANAGE_MEMBERS,
            MANAGE_BILLING,
            TRANSFER_OWNERSHIP,
            ARCHIVE_ORG);

    private final String wire;
    private final Role least;

    Permission(String wire, Role least) {
        this.wire = wire;
        this.least = least;
    }

    /** The name in JSON, events and tables; it never changes. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether it is refused where nothing may be written. */
    public boolean isForWriting() {
        return !NOT_FOR_WRITING.contains(this);
    }

    /** The permission of a wire name; empty for one that this build doesn't know yet. */
    public static Optional<Permission> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }

    /** The permissions of the wire names that this build knows. */
    public static Set<Permission> ofWires(Collection<String> wires) {
        return wires.stream()
                .flatMap(wire -> ofWire(wire).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** What a member of this role may do without an override. Unmodifiable. */
    public static Set<Permission> defaultsOf(Role role) {
        Set<Permission> defaults = EnumSet.noneOf(Permission.class);
        for (Permission permission : values()) {
            if (role.atLeast(permission.least)) defaults.add(permission);
        }
        return Collections.unmodifiableSet(defaults);
    }
}
