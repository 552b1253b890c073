package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.parley.web.problem.Problem;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem those who don't get a socket. */
@Component
class Refusal {

    private final JsonMapper json;

    Refusal(JsonMapper json) {
        this.json = json;
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
