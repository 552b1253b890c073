package io.parley.gateway.route;

import io.parley.gateway.EdgeOrder;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Between being told to stop and taking no more requests, each answer ends its connection, so that the next comes elsewhere. */
@Component
@Order(EdgeOrder.RESPONSE_HEADERS)
class Draining implements WebFilter, SmartLifecycle {

    static final Duration TIME = Duration.ofSeconds(3);

    private volatile boolean running;
    private volatile boolean draining;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (draining)
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(
                            () -> exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close")));
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        draining = true;
        var _ = Mono.delay(TIME).subscribe(_ -> {
            running = false;
            done.run();
        });
    }

    @Override
    public void stop() {
        draining = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server is asked to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
