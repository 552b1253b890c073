package io.parley.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Whose address it is: a whole /64 of IPv6 belongs to one customer, who may take another address of it for each request.
 * What is no address stands for itself.
 */
final class Network {

    private static final int PREFIX = 8;

    private Network() {}

    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address ? prefixOf(parsed) : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static String prefixOf(InetAddress address) {
        return HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, PREFIX) + "/64";
    }
}
