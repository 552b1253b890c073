package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import io.parley.notification.content.Channel;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.access.JustMade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients say, one message of a client after the other, each on a thread that may wait. */
@Component
public class Conversation {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    // All that is kept is looked through for what a client missed.
    private static final int A_RETURN = 10;

    // Longer than any, and nothing that would be longer still in the answer that repeats it.
    private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");

    private final Hub hub;
    private final JustMade justMade;
    private final Allowances allowances;
    private final Signalling signalling;
    private final Frames frames;
    private final JsonMapper json;
    private final int mostChannels;

    Conversation(
            Hub hub,
            JustMade justMade,
            Allowances allowances,
            Signalling signalling,
            Frames frames,
            JsonMapper json,
            RealtimeProperties properties) {
        this.hub = hub;
        this.justMade = justMade;
        this.allowances = allowances;
        this.signalling = signalling;
        this.frames = frames;
        this.json = json;
        this.mostChannels = properties.channels();
    }

    public void handle(Client client, String text) throws InterruptedException {
        allowances.await(client.userId());
        JsonNode message = parse(text);
        if (message == null) {
            say(client, frames.error(SocketError.INVALID_MESSAGE));
            return;
        }
        Optional<ClientOp> op = ClientOp.ofWire(message.path("op").asString(""));
        if (op.isPresent()) handle(client, op.get(), message);
        else say(client, frames.error(SocketError.UNKNOWN_OP));
    }

    private void handle(Client client, ClientOp op, JsonNode message) {
        switch (op) {
            case SUBSCRIBE -> subscribe(client, message);
            case UNSUBSCRIBE -> unsubscribe(client, message);
            case PING -> say(client, frames.pong());
            case TYPING -> signal(client, () -> signalling.typing(client.userId(), message));
            case SIGNAL -> signal(client, () -> signalling.call(client.userId(), message));
        }
    }

    private void signal(Client client, Supplier<Optional<SocketError>> signal) {
        reading(client, () -> signal.get().ifPresent(error -> say(client, frames.error(error))));
    }

    private void subscribe(Client client, JsonNode message) {
        List<String> names = names(client, message);
        JsonNode cursor = message.path("cursor");
        if (names == null) return;
        if (!cursor.isMissingNode() && !cursor.isNull() && !cursor.isString()) {
            say(client, frames.error(SocketError.INVALID_CURSOR));
            return;
        }
        if (cursor.isString()) allowances.charge(client.userId(), A_RETURN);
        reading(
                client,
                () -> hub.subscribe(client, subscription(client, names, cursor.isString() ? cursor.asString() : null)));
    }

    private void reading(Client client, Runnable work) {
        try {
            work.run();
        } catch (DataAccessException away) {
            log.warn("The database is away: {}", away.getClass().getSimpleName());
            say(client, frames.error(SocketError.UNAVAILABLE));
        }
    }

    private Subscription subscription(Client client, List<String> names, @Nullable String cursor) {
        Map<String, Channel> channels = new LinkedHashMap<>();
        names.forEach(name -> Channel.parse(name, client.userId()).ifPresent(channel -> channels.put(name, channel)));
        Set<Channel> open = justMade.open(client.userId(), channels.values());
        List<String> denied = names.stream()
                .distinct()
                .filter(name -> !open.contains(channels.get(name)))
                .toList();
        allowances.charge(client.userId(), denied.size());
        return new Subscription(open, denied, Optional.ofNullable(cursor));
    }

    private void unsubscribe(Client client, JsonNode message) {
        List<String> names = names(client, message);
        if (names == null) return;
        hub.unsubscribe(
                client,
                names.stream()
                        .flatMap(name -> Channel.parse(name, client.userId()).stream())
                        .toList());
    }

    private @Nullable List<String> names(Client client, JsonNode message) {
        JsonNode channels = message.path("channels");
        if (!channels.isArray() || !elements(channels).allMatch(Conversation::isName)) {
            say(client, frames.error(SocketError.INVALID_CHANNELS));
            return null;
        }
        if (channels.size() > mostChannels) {
            say(client, frames.error(SocketError.TOO_MANY_CHANNELS));
            return null;
        }
        return elements(channels).map(JsonNode::asString).toList();
    }

    private static boolean isName(JsonNode element) {
        return element.isString() && NAME.matcher(element.asString()).matches();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.values().stream();
    }

    private @Nullable JsonNode parse(String text) {
        try {
            JsonNode message = json.readTree(text);
            return message.isObject() && message.path("op").isString() ? message : null;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static void say(Client client, ByteBuf frame) {
        client.connection().loop().execute(() -> client.connection().write(List.of(frame)));
    }
}
