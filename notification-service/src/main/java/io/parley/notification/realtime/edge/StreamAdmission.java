package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.parley.notification.realtime.EdgeProblem;
import io.parley.notification.realtime.hub.Hub;
import io.parley.notification.realtime.stream.StreamBacklog;
import io.parley.notification.realtime.ticket.RedeemTicket;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Lets in who asks for server-sent events, by a ticket as for a socket, or by an access token. */
@Component
class StreamAdmission {

    private static final String BEARER = "Bearer ";

    private final RedeemTicket redeemTicket;
    private final JwtDecoder tokens;
    private final Hub hub;
    private final StreamBacklog backlog;
    private final Origins origins;

    StreamAdmission(RedeemTicket redeemTicket, JwtDecoder tokens, Hub hub, StreamBacklog backlog, Origins origins) {
        this.redeemTicket = redeemTicket;
        this.tokens = tokens;
        this.hub = hub;
        this.backlog = backlog;
        this.origins = origins;
    }

    Person admit(@Nullable String ticket, HttpHeaders headers) {
        if (!origins.allow(headers.get(HttpHeaderNames.ORIGIN))) throw EdgeProblem.ORIGIN_NOT_ALLOWED.exception();
        if (!backlog.isRead()) throw EdgeProblem.SOCKETS_UNAVAILABLE.exception();
        Person person = ticket == null ? byToken(headers.get(HttpHeaderNames.AUTHORIZATION)) : byTicket(ticket);
        if (hub.isFullFor(person.userId())) throw EdgeProblem.TOO_MANY_SOCKETS.exception();
        return person;
    }

    private Person byTicket(String ticket) {
        return redeemTicket
                .handle(ticket)
                .map(good -> new Person(good.userId(), good.sessionId()))
                .orElseThrow(EdgeProblem.INVALID_TICKET::exception);
    }

    private Person byToken(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            throw AccessProblem.UNAUTHENTICATED.exception();
        try {
            CurrentUser user = CurrentUser.of(tokens.decode(authorization.substring(BEARER.length())));
            return new Person(user.id(), user.sessionId());
        } catch (BadJwtException bad) {
            throw AccessProblem.INVALID_TOKEN.exception();
        }
    }

    /** Who was let in, in which session. */
    record Person(UUID userId, UUID sessionId) {}
}
