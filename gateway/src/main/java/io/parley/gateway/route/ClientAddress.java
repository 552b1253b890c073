package io.parley.gateway.route;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Who really calls: the peer, or behind trusted proxies the last address that they did not write about each other. */
@Component
public class ClientAddress {

    private static final int ANY_PORT = 0;

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(RouteProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(ClientAddress::network).toList();
    }

    public String of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) return "unknown";
        String address = peer.getAddress().getHostAddress();
        if (!cameByTrustedProxy(request)) return address;
        List<String> hops = hopsOf(request).reversed();
        return hops.stream()
                .filter(hop -> !isTrusted(NetUtil.createInetAddressFromIpAddressString(hop)))
                .findFirst()
                .orElse(address);
    }

    /** Whether what X-Forwarded-* says on this request is believed. */
    boolean cameByTrustedProxy(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        return peer != null && isTrusted(peer.getAddress());
    }

    private boolean isTrusted(@Nullable InetAddress address) {
        if (address == null || trusted.isEmpty()) return false;
        InetSocketAddress socket = new InetSocketAddress(address, ANY_PORT);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static List<String> hopsOf(ServerHttpRequest request) {
        return request.getHeaders().getValuesAsList("X-Forwarded-For").stream()
                .map(String::strip)
                .filter(hop -> NetUtil.createInetAddressFromIpAddressString(hop) != null)
                .toList();
    }

    private static IpSubnetFilterRule network(String cidr) {
        int slash = cidr.indexOf('/');
        return new IpSubnetFilterRule(
                cidr.substring(0, slash), Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}
