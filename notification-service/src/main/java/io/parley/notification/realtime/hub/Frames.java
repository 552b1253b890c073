package io.parley.notification.realtime.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.parley.notification.content.Channel;
import io.parley.notification.content.Delivery;
import io.parley.notification.realtime.signal.PresenceStatus;
import io.parley.notification.realtime.stream.StreamCursor;
import io.parley.security.UserSummary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says, as bytes in direct memory, so that many sockets can share them. */
@Component
public class Frames {

    /** No frame is longer, in either direction; the gateway is told to take more than that. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_HEAD = StreamCursor.LONGEST + 512;
    private static final ByteBufAllocator MEMORY = ByteBufAllocator.DEFAULT;

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    static boolean fits(Delivery delivery) {
        return delivery.data().length <= MOST_BYTES - MOST_HEAD;
    }

    /** The names in it are ours and need no escaping; the data is JSON already. */
    ByteBuf event(Delivery delivery, StreamCursor cursor) {
        byte[] head = ("{\"op\":\"" + ServerOp.EVENT.wire() + "\",\"channel\":\""
                        + delivery.channel().wire() + "\",\"type\":\"" + delivery.type() + "\",\"cursor\":\""
                        + cursor.encoded() + "\",\"data\":")
                .getBytes(UTF_8);
        return MEMORY.directBuffer(head.length + delivery.data().length + 1)
                .writeBytes(head)
                .writeBytes(delivery.data())
                .writeByte('}');
    }

    ByteBuf subscribed(Collection<String> channels, Collection<String> denied, StreamCursor cursor) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("op", ServerOp.SUBSCRIBED.wire());
        frame.put("channels", channels);
        frame.put("denied", denied);
        frame.put("cursor", cursor.encoded());
        return of(frame);
    }

    ByteBuf resync(Collection<Channel> channels) {
        return of(ServerOp.RESYNC, channels);
    }

    ByteBuf revoked(Collection<Channel> channels) {
        return of(ServerOp.REVOKED, channels);
    }

    ByteBuf typing(Channel channel, UserSummary user) {
        return of(Map.of("op", ServerOp.TYPING.wire(), "channel", channel.wire(), "user", user));
    }

    ByteBuf signal(Channel channel, UserSummary from, JsonNode data) {
        return of(Map.of("op", ServerOp.SIGNAL.wire(), "channel", channel.wire(), "from", from, "data", data));
    }

    ByteBuf presence(UUID userId, PresenceStatus status) {
        return of(Map.of("op", ServerOp.PRESENCE.wire(), "user", userId, "status", status));
    }

    ByteBuf pong() {
        return of(Map.of("op", ServerOp.PONG.wire()));
    }

    ByteBuf error(SocketError error) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("op", ServerOp.ERROR.wire());
        frame.put("code", error.code());
        frame.put("detail", error.detail());
        return of(frame);
    }

    private ByteBuf of(ServerOp op, Collection<Channel> channels) {
        List<String> names = channels.stream().map(Channel::wire).sorted().toList();
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("op", op.wire());
        frame.put("channels", names);
        return of(frame);
    }

    private ByteBuf of(Map<String, Object> frame) {
        byte[] bytes = json.writeValueAsBytes(frame);
        return MEMORY.directBuffer(bytes.length).writeBytes(bytes);
    }
}
