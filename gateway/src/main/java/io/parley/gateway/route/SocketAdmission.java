package io.parley.gateway.route;

import io.netty.channel.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreakerFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;
import reactor.util.retry.Retry;

/**
 * Asks the realtime edge before the upgrade whether it would let the caller in: the same request without the upgrade, to which
 * 426 means yes and uses no ticket up. The gateway's own proxy upgrades first, and a refusal would come as a socket that closes.
 */
@Component
class SocketAdmission implements GlobalFilter, Ordered {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebClient web = WebClient.create();
    private final String publicUrl;
    private final OpenSockets openSockets;
    private final ReactiveCircuitBreaker breaker;
    private final int longestMessage;

    SocketAdmission(
            RouteProperties properties,
            HttpClientProperties proxy,
            OpenSockets openSockets,
            ReactiveCircuitBreakerFactory<?, ?> breakers) {
        this.publicUrl = properties.publicUrl();
        this.longestMessage = proxy.getWebsocket().getMaxFramePayloadLength();
        this.openSockets = openSockets;
        this.breaker = breakers.create("realtime");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!SocketOrigin.isSocket(exchange)) return chain.filter(exchange);
        Channel client = channelOf(exchange.getResponse());
        return ask(exchange)
                // The upgrade changes the pipeline: elsewhere it would race with the client's first message.
                .publishOn(Schedulers.fromExecutor(client.eventLoop()))
                .flatMap(answer -> {
                    if (!answer.getStatusCode().isSameCodeAs(HttpStatus.UPGRADE_REQUIRED))
                        return refuse(exchange.getResponse(), answer);
                    SocketMessages.watch(client, longestMessage);
                    openSockets.add(client);
                    return chain.filter(exchange);
                });
    }

    /** Right before the request goes out. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    private Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange) {
        return web.get()
                .uri(addressOf(exchange))
                .header(HttpHeaders.ORIGIN, publicUrl)
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                // The edge may close an idle connection just as it is used again. What it died of is what opens the
                // breaker.
                .retryWhen(Retry.max(1)
                        .filter(WebClientRequestException.class::isInstance)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .timeout(PATIENCE)
                .transform(breaker::run);
    }

    private static URI addressOf(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        ServerHttpRequest request = exchange.getRequest();
        return UriComponentsBuilder.fromUri(route.getUri())
                .path(request.getURI().getRawPath())
                .query(request.getURI().getRawQuery())
                .build(true)
                .toUri();
    }

    private static Mono<Void> refuse(ServerHttpResponse response, ResponseEntity<byte[]> answer) {
        response.setStatusCode(answer.getStatusCode());
        HttpHeaders headers = answer.getHeaders();
        response.getHeaders().setContentType(headers.getContentType());
        for (String name : new String[] {HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER}) {
            if (headers.containsHeader(name)) response.getHeaders().set(name, headers.getFirst(name));
        }
        byte[] body = answer.getBody();
        if (body == null) return response.setComplete();
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Channel channelOf(ServerHttpResponse response) {
        HttpServerResponse netty = ServerHttpResponseDecorator.getNativeResponse(response);
        List<Channel> channel = new ArrayList<>();
        netty.withConnection(connection -> channel.add(connection.channel()));
        return channel.getFirst();
    }
}
