package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.parley.notification.realtime.EdgeProblem;
import io.parley.web.problem.Problem;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem those who don't get a socket. */
@Component
class Refusal {

    private static final Logger log = LoggerFactory.getLogger(Refusal.class);

    private final JsonMapper json;

    Refusal(JsonMapper json) {
        this.json = json;
    }

    /** Answers a failure that the client can do something about; others go on. */
    Mono<Void> sendFor(Throwable failure, HttpServerRequest request, HttpServerResponse response) {
        if (failure instanceof Problem problem) return send(problem, request, response);
        if (!isDependencyAway(failure)) return Mono.error(failure);
        log.warn("Nobody can be let in: {}", failure.getClass().getSimpleName());
        return send(EdgeProblem.SOCKETS_UNAVAILABLE.exception(), request, response);
    }

    private static boolean isDependencyAway(Throwable failure) {
        return failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof JwtException;
    }

    Mono<Void> send(Problem problem, HttpServerRequest request, HttpServerResponse response) {
        ProblemDetail document = problem.getBody();
        document.setInstance(URI.create("/" + request.path()));
        traceId(request.requestHeaders().get("traceparent")).ifPresent(id -> document.setProperty("traceId", id));
        problem.getHeaders().forEach((name, values) -> response.header(name, String.join(", ", values)));
        return response.status(problem.getStatusCode().value())
                .header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .sendByteArray(Mono.just(json.writeValueAsBytes(document)))
                .then();
    }

    // version-traceid-spanid-flags
    private static Optional<String> traceId(@Nullable String traceparent) {
        return Optional.ofNullable(traceparent)
                .filter(text -> text.length() >= 35)
                .map(text -> text.substring(3, 35));
    }
}
