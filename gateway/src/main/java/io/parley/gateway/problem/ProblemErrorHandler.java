package io.parley.gateway.problem;

import io.parley.gateway.trace.RequestSpan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
@Order(-2)
class ProblemErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final JsonMapper json;

    ProblemErrorHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) return Mono.error(failure);
        GatewayProblem problem = Failures.problemOf(failure);
        String traceId = traceIdOf(exchange);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) log(exchange, failure, traceId);
        String path = exchange.getRequest().getPath().value();
        return write(response, problem, json.writeValueAsBytes(ProblemDocument.of(problem, path, traceId)));
    }

    private static Mono<Void> write(ServerHttpResponse response, GatewayProblem problem, byte[] document) {
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(document.length);
        headers.setCacheControl("no-store");
        if (problem.status() == HttpStatus.UNAUTHORIZED)
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        // The rest of the body may never come.
        if (problem.status() == HttpStatus.REQUEST_TIMEOUT) headers.setConnection("close");
        if (problem.retryAfter() != null)
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        DataBuffer body = response.bufferFactory().wrap(document);
        return response.writeWith(Mono.just(body));
    }

    private static void log(ServerWebExchange exchange, Throwable failure, @Nullable String traceId) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("traceId", traceId)) {
            LOG.error(
                    "{} {} failed",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().value(),
                    failure);
        }
    }

    private static @Nullable String traceIdOf(ServerWebExchange exchange) {
        return RequestSpan.of(exchange).map(span -> span.context().traceId()).orElse(null);
    }
}
