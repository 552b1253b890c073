package io.parley.notification.realtime.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Something that matters for seconds only. Channels are named as on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Signal.Typed.class, name = "typed"),
    @JsonSubTypes.Type(value = Signal.Called.class, name = "called"),
    @JsonSubTypes.Type(value = Signal.Present.class, name = "present"),
    @JsonSubTypes.Type(value = Signal.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Signal.Looking.class, name = "looking")
})
public sealed interface Signal {

    /** What must stay in order has one key. */
    @JsonIgnore
    String key();

    record Typed(String channel, UUID userId) implements Signal {
        @Override
        public String key() {
            return channel;
        }
    }

    /** From one who may read the channel to another who may, about a call in it. */
    record Called(String channel, UUID from, UUID to, JsonNode data) implements Signal {
        @Override
        public String key() {
            return channel;
        }
    }

    /** How these users are to be seen by their sockets at one replica; says nothing of others there. */
    record Present(UUID replica, Map<UUID, PresenceStatus> users) implements Signal {
        @Override
        public String key() {
            return replica.toString();
        }
    }

    /** These users have these places open at one replica, and nobody else there has; says nothing of other places. */
    record Looking(UUID replica, Map<UUID, Set<UUID>> users) implements Signal {
        @Override
        public String key() {
            return replica.toString();
        }
    }

    /** The user chose anew what is to be seen. */
    record Chosen(UUID userId) implements Signal {
        @Override
        public String key() {
            return userId.toString();
        }
    }
}
