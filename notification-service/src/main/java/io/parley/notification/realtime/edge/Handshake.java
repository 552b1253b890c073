package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.parley.notification.realtime.EdgeProblem;
import io.parley.notification.realtime.hub.Hub;
import io.parley.notification.realtime.stream.StreamBacklog;
import io.parley.notification.realtime.ticket.AskWithTicket;
import io.parley.notification.realtime.ticket.RedeemTicket;
import io.parley.notification.realtime.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/** Lets clients with a good ticket in. */
@Component
class Handshake {

    private static final WebsocketServerSpec SPEC = WebsocketServerSpec.builder()
            // What is a little too long is read whole: a connection that is closed with something unread is reset, and
            // its
            // client never learns why.
            .maxFramePayloadLength(2 * Sockets.MOST_BYTES)
            .build();

    private final RedeemTicket redeemTicket;
    private final AskWithTicket askWithTicket;
    private final StreamBacklog backlog;
    private final Hub hub;
    private final Sockets sockets;
    private final Blocking blocking;
    private final Origins origins;
    private final Refusal refusal;

    Handshake(
            RedeemTicket redeemTicket,
            AskWithTicket askWithTicket,
            StreamBacklog backlog,
            Hub hub,
            Sockets sockets,
            Blocking blocking,
            Origins origins,
            Refusal refusal) {
        this.redeemTicket = redeemTicket;
        this.askWithTicket = askWithTicket;
        this.backlog = backlog;
        this.hub = hub;
        this.sockets = sockets;
        this.blocking = blocking;
        this.origins = origins;
        this.refusal = refusal;
    }

    Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return admit(request, response).onErrorResume(failure -> refusal.sendFor(failure, request, response));
    }

    private Mono<Void> admit(HttpServerRequest request, HttpServerResponse response) {
        HttpHeaders headers = request.requestHeaders();
        if (!origins.allow(headers.get(HttpHeaderNames.ORIGIN)))
            return Mono.error(EdgeProblem.ORIGIN_NOT_ALLOWED.exception());
        if (!backlog.isRead()) return Mono.error(EdgeProblem.SOCKETS_UNAVAILABLE.exception());
        boolean upgrades = headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        return upgrades ? upgrade(request, response) : advise(request);
    }

    private Mono<Void> upgrade(HttpServerRequest request, HttpServerResponse response) {
        return Mono.fromCallable(() -> redeem(request.uri()))
                .subscribeOn(blocking.threads())
                // The upgrade changes the pipeline: elsewhere it would race with the client's first message.
                .publishOn(loopOf(response))
                .flatMap(ticket -> open(response, ticket));
    }

    private Ticket redeem(String uri) {
        Ticket ticket = ticketIn(uri).flatMap(redeemTicket::handle).orElseThrow(EdgeProblem.INVALID_TICKET::exception);
        checkRoom(ticket.userId());
        return ticket;
    }

    // How the gateway asks before it upgrades: all is well with the ticket where only the upgrade is missing.
    private Mono<Void> advise(HttpServerRequest request) {
        return Mono.<Void>fromRunnable(() -> {
                    UUID userId = ticketIn(request.uri())
                            .flatMap(askWithTicket::handle)
                            .orElseThrow(EdgeProblem.INVALID_TICKET::exception);
                    checkRoom(userId);
                    throw EdgeProblem.UPGRADE_REQUIRED.exception().header("Upgrade", "websocket");
                })
                .subscribeOn(blocking.threads());
    }

    private void checkRoom(UUID userId) {
        if (hub.isFullFor(userId)) throw EdgeProblem.TOO_MANY_SOCKETS.exception();
    }

    private Mono<Void> open(HttpServerResponse response, Ticket ticket) {
        return response.sendWebsocket((in, out) -> sockets.serve(in, out, ticket), SPEC);
    }

    private static Optional<String> ticketIn(String uri) {
        try {
            List<String> tickets = new QueryStringDecoder(uri).parameters().getOrDefault("ticket", List.of());
            return tickets.size() == 1 ? Optional.of(tickets.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Scheduler loopOf(HttpServerResponse response) {
        List<Executor> loop = new ArrayList<>();
        response.withConnection(connection -> loop.add(connection.channel().eventLoop()));
        return Schedulers.fromExecutor(loop.getFirst());
    }
}
