package vn.tiendo.kit.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.kit.address.DestinationRefused.Why;

/**
 * Decides where messages may go. A name is looked up once for each message, every address behind it must be allowed, and
 * the connection goes to the very address that was checked: a name that answers differently the next moment leads nowhere.
 */
@ApplicationScoped
public class Destinations {
    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Directory {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final boolean insecureToo;
    private final Networks networks;
    private final Directory directory;

    @Inject
    Destinations(
            @ConfigProperty(name = "tiendo.outbound.insecure", defaultValue = "false") boolean insecureToo,
            @ConfigProperty(name = "tiendo.outbound.allowed-networks") Optional<List<String>> allowed) {
        this(insecureToo, allowed.orElse(List.of()), InetAddress::getAllByName);
    }

    Destinations(boolean insecureToo, List<String> allowed, Directory directory) {
        this.insecureToo = insecureToo;
        this.networks = new Networks(allowed);
        this.directory = directory;
    }

    /** Only the form of the URL and the address it may spell out: no name is looked up while a request waits. */
    public void requireForm(String url) throws DestinationRefused {
        Url parsed = Url.parse(url, insecureToo);
        if (isAddress(parsed.host())) {
            resolve(parsed);
        }
    }

    /** The checked address for one message; looks a name up, so it may block for as long as that takes. */
    public Destination of(String url) throws DestinationRefused {
        Url parsed = Url.parse(url, insecureToo);
        return new Destination(resolve(parsed), parsed.port(), parsed.host(), parsed.tls(), parsed.target());
    }

    private InetAddress resolve(Url url) throws DestinationRefused {
        InetAddress[] addresses;
        try {
            addresses = isAddress(url.host()) ? InetAddress.getAllByName(url.host()) : directory.addresses(url.host());
        } catch (UnknownHostException unknown) {
            throw new DestinationRefused(Why.UNKNOWN);
        }
        for (InetAddress address : addresses) {
            if (!networks.allow(address)) {
                throw new DestinationRefused(Why.ADDRESS);
            }
        }
        if (addresses.length == 0) {
            throw new DestinationRefused(Why.UNKNOWN);
        }
        return addresses[0];
    }

    /** A literal, of which the directory is not asked: names end in letters (see {@link Url}). */
    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1)) && host.matches("[0-9.]+");
    }
}
