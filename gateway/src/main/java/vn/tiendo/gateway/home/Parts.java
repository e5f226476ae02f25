package vn.tiendo.gateway.home;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.tiendo.gateway.edge.RequestId;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Refused;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/** Asks the services for parts of an answer, on the caller's behalf and with nothing but the caller's own token. */
@Singleton
public final class Parts {
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

    /**
     * The same for a question that is the caller's own in part, and may take longer: when a service finds it malformed, so
     * it is ({@link Refused}).
     */
    public Future<Optional<JsonObject>> ask(
            HttpServerRequest caller, Service service, String question, Duration patience) {
        return asking.get(service, question, headers(caller), patience)
                .map(answer -> {
                    if (answer.status() == 400) {
                        throw new Refused(GatewayError.MALFORMED_REQUEST, "query");
                    }
                    return answer.status() == 200
                            ? Optional.of(answer.body().toJsonObject())
                            : missing(service, question, Integer.toString(answer.status()));
                })
                .otherwise(failure -> {
                    if (failure instanceof Refused refused) {
                        throw refused;
                    }
                    return missing(service, question, failure.toString());
                });
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
    public static JsonArray unavailable(Collection<Service> missing) {
        JsonArray names = new JsonArray();
        missing.stream().distinct().sorted().map(Service::fullName).forEach(names::add);
        return names;
    }
}
