package io.parley.notification.realtime.edge;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Client;
import io.parley.notification.realtime.hub.Conversation;
import io.parley.notification.realtime.hub.Hub;
import io.parley.notification.realtime.ticket.RedeemTicket;
import io.parley.notification.realtime.ticket.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Lets clients with a good ticket in, and listens to them. */
@Component
class SocketHandler {

    static final int MOST_BYTES = 64 * 1024;
    private static final int WAITING_MESSAGES = 16;
    private static final int TOO_LONG = 1009;
    private static final int FAILED = 1011;
    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);
    private static final WebsocketServerSpec SPEC =
            WebsocketServerSpec.builder().maxFramePayloadLength(MOST_BYTES).build();

    private final Scheduler waiting = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final RedeemTicket redeemTicket;
    private final Hub hub;
    private final Conversation conversation;
    private final Origins origins;
    private final Refusals refusals;
    private final RealtimeProperties properties;

    SocketHandler(
            RedeemTicket redeemTicket,
            Hub hub,
            Conversation conversation,
            Origins origins,
            Refusals refusals,
            RealtimeProperties properties) {
        this.redeemTicket = redeemTicket;
        this.hub = hub;
        this.conversation = conversation;
        this.origins = origins;
        this.refusals = refusals;
        this.properties = properties;
    }

    Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        if (!origins.allow(request.requestHeaders().get(HttpHeaderNames.ORIGIN))) {
            return refusals.originNotAllowed(request, response);
        }
        if (!request.requestHeaders().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            return refusals.upgradeRequired(request, response);
        }
        if (!hub.isReady()) return refusals.unavailable(request, response);
        return admit(request, response);
    }

    private Mono<Void> admit(HttpServerRequest request, HttpServerResponse response) {
        return Mono.fromCallable(() -> redeem(request))
                .subscribeOn(waiting)
                // The upgrade changes the pipeline: elsewhere it would race with the client's first message.
                .publishOn(loopOf(response))
                .flatMap(ticket -> Mono.from(
                        ticket.isPresent()
                                ? response.sendWebsocket((in, out) -> serve(in, out, ticket.get()), SPEC)
                                : refusals.invalidTicket(request, response)))
                .onErrorResume(SocketHandler::isDatabaseAway, away -> {
                    LOG.warn("A ticket can't be read: {}", away.getClass().getSimpleName());
                    return Mono.from(refusals.unavailable(request, response));
                });
    }

    private static Scheduler loopOf(HttpServerResponse response) {
        List<Executor> loop = new ArrayList<>();
        response.withConnection(connection -> loop.add(connection.channel().eventLoop()));
        return Schedulers.fromExecutor(loop.getFirst());
    }

    private Optional<Ticket> redeem(HttpServerRequest request) {
        List<String> tickets =
                new QueryStringDecoder(request.uri()).parameters().getOrDefault("ticket", List.of());
        return tickets.size() == 1 ? redeemTicket.handle(tickets.getFirst()) : Optional.empty();
    }

    private Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out, Ticket ticket) {
        Client[] joined = new Client[1];
        in.withConnection(connection -> {
            connection.channel().pipeline().addFirst(new IdlePing(properties.idle()));
            NettySocket socket = new NettySocket(connection.channel());
            Client client = new Client(ticket.userId(), ticket.sessionId(), ticket.token(), socket);
            socket.onOverflow(() -> waiting.schedule(() -> hub.dropSlow(client)));
            joined[0] = client;
        });
        Client client = joined[0];
        return Mono.fromRunnable(() -> hub.join(client))
                .subscribeOn(waiting)
                .thenMany(in.aggregateFrames(MOST_BYTES)
                        .receiveFrames()
                        .map(frame -> frame instanceof TextWebSocketFrame text ? text.text() : "")
                        .concatMap(message -> answer(client, message), WAITING_MESSAGES))
                .then()
                .onErrorResume(TooLongFrameException.class, _ -> out.sendClose(TOO_LONG, "Too long"))
                .onErrorResume(failure -> fail(out, failure))
                .doFinally(_ -> waiting.schedule(() -> hub.leave(client)));
    }

    private Mono<Void> answer(Client client, String message) {
        return Mono.<Void>fromRunnable(() -> conversation.handle(client, message))
                .subscribeOn(waiting);
    }

    private static Mono<Void> fail(WebsocketOutbound out, Throwable failure) {
        // The client is gone, with or without a word.
        if (failure instanceof IOException || failure instanceof AbortedException) return Mono.empty();
        LOG.error("A socket failed", failure);
        return out.sendClose(FAILED, "Failed");
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return failure instanceof DataAccessException || failure instanceof TransactionException;
    }
}
