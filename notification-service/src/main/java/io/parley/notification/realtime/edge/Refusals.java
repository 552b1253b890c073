package io.parley.notification.realtime.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.parley.web.problem.ProblemDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for those who don't get a socket. */
@Component
class Refusals {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    Publisher<Void> invalidTicket(HttpServerRequest request, HttpServerResponse response) {
        response.header(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        return send(request, response, HttpStatus.UNAUTHORIZED, "invalid-ticket", "The ticket is not good.");
    }

    Publisher<Void> originNotAllowed(HttpServerRequest request, HttpServerResponse response) {
        return send(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "origin-not-allowed",
                "Pages of this origin may not open a socket.");
    }

    Publisher<Void> upgradeRequired(HttpServerRequest request, HttpServerResponse response) {
        response.header(HttpHeaderNames.UPGRADE, "websocket");
        return send(request, response, HttpStatus.UPGRADE_REQUIRED, "upgrade-required", "This is for WebSockets only.");
    }

    Publisher<Void> unavailable(HttpServerRequest request, HttpServerResponse response) {
        response.header(HttpHeaderNames.RETRY_AFTER, "1");
        return send(
                request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "No sockets now; try again soon.");
    }

    private Publisher<Void> send(
            HttpServerRequest request, HttpServerResponse response, HttpStatus status, String slug, String detail) {
        ProblemDocument problem = new ProblemDocument(
                "urn:parley:problem:" + slug,
                titleOf(slug),
                status.value(),
                detail,
                "/" + request.path(),
                traceId(request.requestHeaders().get("traceparent")),
                List.of());
        return response.status(status.value())
                .header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .sendByteArray(Mono.just(json.writeValueAsBytes(problem)));
    }

    private static String titleOf(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    // version-traceid-spanid-flags
    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent != null && traceparent.length() >= 35 ? traceparent.substring(3, 35) : null;
    }
}
