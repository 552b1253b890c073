package io.parley.gateway.route;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives the gateway's proxy both sides of each socket as {@link PassedSession}s. */
@Component
@Primary
class PassedSockets implements WebSocketClient, WebSocketService {

    private final ReactorNettyWebSocketClient client;
    private final WebSocketService service;

    PassedSockets(ReactorNettyWebSocketClient client, @Qualifier("webSocketService") WebSocketService service) {
        this.client = client;
        this.service = service;
    }

    @Override
    public Mono<Void> handleRequest(ServerWebExchange exchange, WebSocketHandler proxy) {
        return service.handleRequest(exchange, new Whole(proxy));
    }

    @Override
    public Mono<Void> execute(URI url, WebSocketHandler proxy) {
        return client.execute(url, new Whole(proxy));
    }

    @Override
    public Mono<Void> execute(URI url, HttpHeaders headers, WebSocketHandler proxy) {
        return client.execute(url, headers, new Whole(proxy));
    }

    private record Whole(WebSocketHandler proxy) implements WebSocketHandler {

        @Override
        public List<String> getSubProtocols() {
            return proxy.getSubProtocols();
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            return proxy.handle(new PassedSession(session));
        }
    }
}
