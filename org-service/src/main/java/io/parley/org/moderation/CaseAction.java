package io.parley.org.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.security.Permission;
import java.util.Locale;

/** What moderators do about a subject. In JSON, events and tables in lower case. */
public enum CaseAction {
    DISMISS(Permission.MODERATE),
    REMOVE(Permission.MODERATE),
    WARN(Permission.MODERATE),
    SILENCE(Permission.MODERATE),
    SUSPEND(Permission.MANAGE_MEMBERS),
    BAN(Permission.MANAGE_MEMBERS);

    private final Permission needed;

    CaseAction(Permission needed) {
        this.needed = needed;
    }

    /** What one needs for it, beside the permission to handle cases. */
    public Permission needed() {
        return needed;
    }

    /** Whether it may have an end. */
    boolean lasts() {
        return this == SILENCE || this == SUSPEND || this == BAN;
    }

    /** Whether it is done to the author, and not to the subject. */
    boolean isPersonal() {
        return lasts() || this == WARN;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CaseAction ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
