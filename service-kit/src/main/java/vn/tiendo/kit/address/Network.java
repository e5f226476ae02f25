package vn.tiendo.kit.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses, such as {@code 10.20.0.0/16} or {@code fc00::/7}. */
record Network(byte[] prefix, int bits) {
    /** Reads the form of RFC 4632 and RFC 4291; names are not looked up. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("no address range: " + text);
        }
        byte[] prefix = bytes(address);
        int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("no address range: " + text);
        }
        return new Network(prefix, bits);
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("no address range: " + literal, malformed);
        }
    }
}
