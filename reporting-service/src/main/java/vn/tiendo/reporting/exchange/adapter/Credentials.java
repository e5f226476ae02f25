package vn.tiendo.reporting.exchange.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Explains the names of credentials. Whoever administers partners cannot send a secret to an address of their own. */
@ApplicationScoped
public class Credentials {
    private final ExchangeConfig config;

    Credentials(ExchangeConfig config) {
        this.config = config;
    }

    /** Whether there is one of that name for that address, which has the form of a URL. */
    public boolean fits(String name, String url) {
        return token(name, url).isPresent();
    }

    Optional<String> token(String name, String url) {
        return Optional.ofNullable(config.credentials().get(name))
                .filter(secret -> leadsTo(URI.create(secret.url()), URI.create(url)))
                .map(ExchangeConfig.Secret::token);
    }

    private static boolean leadsTo(URI allowed, URI url) {
        return String.valueOf(allowed.getScheme()).equalsIgnoreCase(url.getScheme())
                && String.valueOf(allowed.getHost()).equalsIgnoreCase(url.getHost())
                && (allowed.getPort() < 0 || allowed.getPort() == url.getPort());
    }
}
