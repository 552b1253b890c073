package io.parley.gateway.limit;

import io.parley.gateway.token.Caller;
import java.net.InetSocketAddress;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whose requests are counted: the signed-in user's or else the address's; on guarded routes the address's, whoever asks. */
@Component
class LimitedCaller implements KeyResolver {

    private final LimitProperties properties;

    LimitedCaller(LimitProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<String> resolve(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String address = addressOf(exchange);
        if (properties.guarded().containsKey(route.getId())) return Mono.just(route.getId() + " " + address);
        return Mono.just(Caller.of(exchange).map(Caller::userId).orElse(address));
    }

    private static String addressOf(ServerWebExchange exchange) {
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        return client == null ? "unknown" : Network.of(client.getHostString());
    }
}
