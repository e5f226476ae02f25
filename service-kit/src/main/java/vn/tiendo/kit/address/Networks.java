package vn.tiendo.kit.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the outside from those that only the inside should reach (RFC 6890 and the IANA registries of
 * special-purpose addresses). An IPv6 address that carries an IPv4 address, mapped or translated, is judged by both.
 */
final class Networks {
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // a metadata service and its wire server that live at public addresses
                    "100.100.100.200/32",
                    "168.63.129.16/32")
            .map(Network::parse)
            .toList();
    /** All of IPv6 that is given out to the world; everything else is refused. */
    private static final Network GLOBAL = Network.parse("2000::/3");

    private static final List<Network> SPECIAL_WITHIN_GLOBAL = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
            .map(Network::parse)
            .toList();
    /** NAT64 by the well-known prefix (RFC 6052): the world sees the IPv4 address in the last four bytes. */
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private final List<Network> allowed;

    Networks(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    /** Whether a message may go there. */
    boolean allow(InetAddress address) {
        byte[] bytes = address.getAddress();
        return contains(allowed, bytes) || (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] address) {
        return !contains(SPECIAL, address);
    }

    /** 6to4, Teredo and their like lie in ranges that are refused; NAT64 only leads where IPv4 itself may. */
    private static boolean isPublic6(byte[] address) {
        if (NAT64.contains(address)) {
            return isPublic4(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL.contains(address) && !contains(SPECIAL_WITHIN_GLOBAL, address);
    }

    private static boolean contains(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
