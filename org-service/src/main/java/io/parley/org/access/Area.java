package io.parley.org.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.contracts.org.ModeratedArea;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;

/** A place that a moderator is limited to: a forum with all forums below it, or a channel. */
@Schema(name = "ModeratedArea")
public record Area(@NotNull Type type, @NotNull UUID id) {

    public static Area ofWire(String wire) {
        int colon = wire.indexOf(':');
        return new Area(Type.ofWire(wire.substring(0, colon)), UUID.fromString(wire.substring(colon + 1)));
    }

    /** As it is kept in tables and in the audit log. */
    public String wire() {
        return type.wire() + ":" + id;
    }

    public ModeratedArea told() {
        return new ModeratedArea(type.wire(), id);
    }

    /** What can be an area. */
    public enum Type {
        FORUM,
        CHANNEL;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Type ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
