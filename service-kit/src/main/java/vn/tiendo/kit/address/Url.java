package vn.tiendo.kit.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A URL that every reader understands alike: a scheme, a host that is a name, four decimal numbers or an IPv6 address in
 * brackets, perhaps a port, a path and a query. No user, no fragment, no escapes in the host, nothing but ASCII: what one
 * reader takes for the host and another for something else is how such checks are passed.
 */
record Url(boolean tls, String host, int port, String target) {
    private static final int LONGEST = 2_000;
    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    /** No zone: {@code fe80::1%eth0}. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    static Url parse(String text, boolean insecureToo) throws DestinationRefused {
        if (text.length() > LONGEST || !ASCII.matcher(text).matches()) {
            throw new DestinationRefused(DestinationRefused.Why.URL);
        }
        try {
            return of(new URI(text), insecureToo);
        } catch (URISyntaxException malformed) {
            throw new DestinationRefused(DestinationRefused.Why.URL);
        }
    }

    private static Url of(URI uri, boolean insecureToo) throws DestinationRefused {
        String scheme = uri.getScheme();
        boolean tls = "https".equalsIgnoreCase(scheme);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!(tls || insecureToo && "http".equalsIgnoreCase(scheme))
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || !isHost(host)
                || !uri.getRawAuthority().toLowerCase(Locale.ROOT).equals(authority(uri, host))) {
            throw new DestinationRefused(DestinationRefused.Why.URL);
        }
        return new Url(tls, withoutBrackets(host), port(uri, tls), target(uri));
    }

    private static boolean isHost(String host) {
        return NAME.matcher(host).matches()
                || FOUR_NUMBERS.matcher(host).matches()
                || IPV6.matcher(host).matches();
    }

    private static String authority(URI uri, String host) {
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static int port(URI uri, boolean tls) throws DestinationRefused {
        int port = uri.getPort() < 0 ? tls ? 443 : 80 : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw new DestinationRefused(DestinationRefused.Why.URL);
        }
        return port;
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
