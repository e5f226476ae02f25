package vn.tiendo.kit.address;

import java.net.InetAddress;

/**
 * Where one message goes: an address that was checked, and what is said to whoever answers there.
 *
 * @param host as in the URL, for the certificate and the Host header; an IPv6 address without brackets
 * @param target path and query
 */
public record Destination(InetAddress address, int port, String host, boolean tls, String target) {}
