package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.tiendo.gateway.edge.RequestId;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** Asks the services for parts of an answer, on the caller's behalf and with nothing but the caller's own token. */
@Singleton
final class Parts {
    private static final Logger LOG = Logger.getLogger(Parts.class);

    private final Asking asking;
    private final GatewayConfig config;

    Parts(Asking asking, GatewayConfig config) {
        this.asking = asking;
        this.config = config;
    }

    /** Never fails: empty when the service does not answer in time, or not with what was asked for. */
    Future<Optional<JsonObject>> ask(HttpServerRequest caller, Service service, String question) {
        return asking.get(service, question, headers(caller), config.partPatience())
                .map(answer -> answer.status() == 200
                        ? Optional.of(answer.body().toJsonObject())
                        : missing(service, question, Integer.toString(answer.status())))
                .otherwise(failure -> missing(service, question, failure.toString()));
    }

    private static Optional<JsonObject> missing(Service service, String question, String why) {
        LOG.debugf("No part %s of %s: %s", question, service, why);
        return Optional.empty();
    }

    private static Map<String, String> headers(HttpServerRequest caller) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Authorization", caller.getHeader(HttpHeaders.AUTHORIZATION));
        headers.put(RequestId.HEADER, RequestId.of(caller));
        String language = caller.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            headers.put("Accept-Language", language);
        }
        return headers;
    }

    /** The services that an answer goes without, as it names them. */
    static JsonArray unavailable(Collection<Service> missing) {
        JsonArray names = new JsonArray();
        missing.stream()
                .distinct()
                .sorted()
                .map(one -> one.label() + "-service")
                .forEach(names::add);
        return names;
    }
}
