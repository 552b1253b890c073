package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.parley.web.problem.Problem;
import io.parley.web.problem.ProblemDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        ProblemDocument document = new ProblemDocument(
                problem.type().toString(),
                problem.title(),
                problem.status().value(),
                problem.detail(),
                "/" + request.path(),
                traceId(request.requestHeaders().get("traceparent")),
                List.of());
        problem.headers().forEach((name, values) -> response.header(name, String.join(", ", values)));
        return response.status(problem.status().value())
                .header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .sendByteArray(Mono.just(json.writeValueAsBytes(document)))
                .then();
    }

    // version-traceid-spanid-flags
    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent != null && traceparent.length() >= 35 ? traceparent.substring(3, 35) : null;
    }
}
