package io.parley.web.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds hosts on the internet and no others. The connection is made to the very address that was looked at, so that a name
 * can't mean another one a moment later.
 */
public final class PublicAddresses extends SystemDefaultDnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = super.resolve(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) throw new UnknownHostException(host);
        return found;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    // This network, carriers' shared addresses, protocol assignments, benchmarks, and what is reserved.
    private static boolean isPublic4(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean special = (first == 192 && second == 0) || (first == 198 && (second == 18 || second == 19));
        return first != 0 && first < 240 && !shared && !special;
    }

    // Global unicast only, and none that leads to an IPv4 address by a translator or a tunnel.
    private static boolean isPublic6(byte[] bytes) {
        int first = (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
        int second = (Byte.toUnsignedInt(bytes[2]) << 8) | Byte.toUnsignedInt(bytes[3]);
        boolean tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
        return first >>> 13 == 1 && !tunnel;
    }
}
