package vn.tiendo.reporting.exchange.partner;

import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_ADAPTER_UNKNOWN;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_ADDRESS_REFUSED;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_CREDENTIAL_UNFIT;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_URL_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.kit.address.DestinationRefused;
import vn.tiendo.kit.address.Destinations;
import vn.tiendo.reporting.exchange.adapter.Adapters;
import vn.tiendo.reporting.exchange.adapter.Credentials;

/** What a partner may be: an adapter that is there, an address outside, and a secret that is meant for that address. */
@ApplicationScoped
class PartnerRules {
    private final Adapters adapters;
    private final Destinations destinations;
    private final Credentials credentials;

    PartnerRules(Adapters adapters, Destinations destinations, Credentials credentials) {
        this.adapters = adapters;
        this.destinations = destinations;
        this.credentials = credentials;
    }

    /** What can be said of the text alone; where its name leads is checked whenever something is sent. */
    PartnerText check(PartnerText text) {
        if (adapters.find(text.adapter()).isEmpty()) {
            throw EXCHANGE_ADAPTER_UNKNOWN.at("/adapter", text.adapter(), adapters.names());
        }
        requireOutside(text.baseUrl());
        if (text.credential() != null && !credentials.fits(text.credential(), text.baseUrl())) {
            throw EXCHANGE_CREDENTIAL_UNFIT.at("/credential", text.credential());
        }
        return new PartnerText(
                text.name().strip(),
                text.adapter(),
                text.baseUrl(),
                text.credential(),
                text.packets().stream().distinct().sorted().toList(),
                text.active());
    }

    /** Paths are added to it, so that a query has no place in it. */
    private void requireOutside(String url) {
        if (url.indexOf('?') >= 0) {
            throw EXCHANGE_URL_INVALID.at("/baseUrl");
        }
        try {
            destinations.requireForm(url);
        } catch (DestinationRefused refused) {
            throw refused.why() == DestinationRefused.Why.ADDRESS
                    ? EXCHANGE_ADDRESS_REFUSED.at("/baseUrl")
                    : EXCHANGE_URL_INVALID.at("/baseUrl");
        }
    }
}
