package io.parley.gateway.route;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes {@code X-Forwarded-*} of trusted proxies only. The client is the last address that they did not write about each other;
 * the framework would take the first, which a client can make up.
 */
@Component("forwardedHeaderTransformer")
class TrustedProxies extends ForwardedHeaderTransformer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int ANY_PORT = 0;

    private final ForwardedHeaderTransformer disbelief = new ForwardedHeaderTransformer();
    private final List<IpSubnetFilterRule> trusted;

    TrustedProxies(RouteProperties properties) {
        super(false);
        disbelief.setRemoveOnly(true);
        trusted = properties.trustedProxies().stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || !isTrusted(peer)) return disbelief.apply(request);
        InetSocketAddress client = hopsOf(request)
                .filter(hop -> !isTrusted(hop))
                .reduce((_, later) -> later)
                .orElse(peer);
        return super.apply(request.mutate()
                .remoteAddress(client)
                .headers(headers -> headers.remove(FORWARDED_FOR))
                .build());
    }

    private boolean isTrusted(InetSocketAddress address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    private static Stream<InetSocketAddress> hopsOf(ServerHttpRequest request) {
        return request.getHeaders().getValuesAsList(FORWARDED_FOR).stream()
                .map(String::strip)
                .map(TrustedProxies::addressOf)
                .filter(Objects::nonNull)
                .map(address -> new InetSocketAddress(address, ANY_PORT));
    }

    private static @Nullable InetAddress addressOf(String hop) {
        return NetUtil.createInetAddressFromIpAddressString(hop);
    }
}
