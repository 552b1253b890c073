package io.parley.notification.realtime.edge;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Client;
import io.parley.notification.realtime.hub.Conversation;
import io.parley.notification.realtime.hub.Frames;
import io.parley.notification.realtime.hub.Hub;
import io.parley.notification.realtime.ticket.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Listens to the clients that were let in. */
@Component
class Sockets {

    static final int MOST_BYTES = Frames.MOST_BYTES;
    private static final int WAITING_MESSAGES = 16;
    private static final int TOO_LONG = 1009;
    private static final int FAILED = 1011;
    private static final Logger log = LoggerFactory.getLogger(Sockets.class);

    private final Hub hub;
    private final Conversation conversation;
    private final Blocking blocking;
    private final RealtimeProperties properties;

    Sockets(Hub hub, Conversation conversation, Blocking blocking, RealtimeProperties properties) {
        this.hub = hub;
        this.conversation = conversation;
        this.blocking = blocking;
        this.properties = properties;
    }

    /** Until the client leaves or is closed. */
    Mono<Void> serve(WebsocketInbound in, WebsocketOutbound out, Ticket ticket) {
        Client client = clientOf(in, ticket);
        return in.aggregateFrames(MOST_BYTES)
                .receiveFrames()
                .map(frame -> workOf(client, frame))
                // Joins after it began to listen: an error before, such as a first frame that is too long, has nobody
                // to go to.
                .startWith(() -> hub.join(client))
                // Ends the socket within the stream: one that fails is cancelled first, and that has a close frame of
                // its own.
                .concatMap(work -> blocking.run(work).onErrorResume(failure -> end(out, failure)), WAITING_MESSAGES)
                .then()
                .onErrorResume(failure -> end(out, failure))
                .doFinally(_ -> blocking.later(() -> hub.leave(client)));
    }

    private Blocking.Work workOf(Client client, WebSocketFrame frame) {
        if (frame.content().readableBytes() > MOST_BYTES)
            return () -> {
                throw new TooLongFrameException();
            };
        String message = frame instanceof TextWebSocketFrame text ? text.text() : "";
        return () -> conversation.handle(client, message);
    }

    private Client clientOf(WebsocketInbound in, Ticket ticket) {
        List<Client> connected = new ArrayList<>();
        in.withConnection(connection -> {
            connection.channel().pipeline().addFirst(new IdlePing(properties.idle()));
            NettySocket socket = new NettySocket(connection.channel());
            Client client = new Client(ticket.userId(), ticket.sessionId(), socket);
            socket.onOverflow(() -> blocking.later(() -> hub.dropSlow(client)));
            connected.add(client);
        });
        return connected.getFirst();
    }

    private static Mono<Void> end(WebsocketOutbound out, Throwable failure) {
        // The client is gone, with or without a word.
        if (failure instanceof IOException || failure instanceof AbortedException) return Mono.empty();
        if (failure instanceof TooLongFrameException) return out.sendClose(TOO_LONG, "Too long");
        log.error("A socket failed", failure);
        return out.sendClose(FAILED, "Failed");
    }
}
