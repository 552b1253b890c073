package io.parley.notification.realtime.hub;

import io.parley.notification.content.Channel;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.presence.PresenceChoices;
import io.parley.notification.realtime.signal.Signal;
import io.parley.notification.realtime.signal.Signals;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a client says that others hear at once and nobody keeps. */
@Component
class Signalling {

    private static final Set<String> TYPED_IN = Set.of("channel", "topic");
    private static final Set<String> CALLED_IN = Set.of("channel");
    private static final int MOST_DATA = 16 * 1024;

    private final Access access;
    private final Allowances allowances;
    private final PresenceChoices choices;
    private final Signals signals;
    private final Pace pace = new Pace();

    Signalling(Access access, Allowances allowances, PresenceChoices choices, Signals signals) {
        this.access = access;
        this.allowances = allowances;
        this.choices = choices;
        this.signals = signals;
    }

    /** Empty if all is well with it, also where it is too soon after another, or the user is invisible. */
    Optional<SocketError> typing(UUID userId, JsonNode message) {
        Channel channel = channelIn(message, userId, TYPED_IN);
        if (channel == null) return Optional.of(SocketError.INVALID_CHANNEL);
        if (!access.mayTakePart(userId, channel)) return denied(userId);
        if (pace.allows(userId, channel) && !choices.of(userId).isInvisible())
            signals.send(new Signal.Typed(channel.wire(), userId));
        return Optional.empty();
    }

    Optional<SocketError> call(UUID userId, JsonNode message) {
        Channel channel = channelIn(message, userId, CALLED_IN);
        if (channel == null) return Optional.of(SocketError.INVALID_CHANNEL);
        Optional<UUID> to = userIn(message.path("to"));
        JsonNode data = message.path("data");
        if (to.isEmpty() || !data.isObject() || data.toString().length() > MOST_DATA)
            return Optional.of(SocketError.INVALID_SIGNAL);
        // Who may not read it is answered like who isn't there.
        if (!access.mayTakePart(userId, channel) || !access.mayTakePart(to.get(), channel)) return denied(userId);
        signals.send(new Signal.Called(channel.wire(), userId, to.get(), data));
        return Optional.empty();
    }

    private Optional<SocketError> denied(UUID userId) {
        allowances.charge(userId, 1);
        return Optional.of(SocketError.CHANNEL_DENIED);
    }

    private static @Nullable Channel channelIn(JsonNode message, UUID userId, Set<String> kinds) {
        return Channel.parse(message.path("channel").asString(""), userId)
                .filter(channel -> kinds.contains(channel.kind()))
                .orElse(null);
    }

    private static Optional<UUID> userIn(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(node.asString("")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
