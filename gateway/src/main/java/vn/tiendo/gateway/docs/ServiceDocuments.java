package vn.tiendo.gateway.docs;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import vn.tiendo.gateway.service.Asking;
import vn.tiendo.gateway.service.Remembered;
import vn.tiendo.gateway.service.Service;

/** The merged API description, made of what the services say of themselves at this moment. */
@Singleton
final class ServiceDocuments {
    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESHNESS = Duration.ofMinutes(1);
    /** A part that is missing should come soon after its service does. */
    private static final Duration FRESHNESS_OF_A_TORSO = Duration.ofSeconds(3);

    private final Asking asking;
    private final Remembered<Representation> merged;

    ServiceDocuments(Asking asking, Vertx vertx) {
        this.asking = asking;
        this.merged = new Remembered<>(
                vertx,
                this::merge,
                document ->
                        document.body().toString().contains(MergedDocument.MISSING) ? FRESHNESS_OF_A_TORSO : FRESHNESS);
    }

    Future<Representation> merged() {
        return merged.get();
    }

    private Future<Representation> merge() {
        List<Service> all = Arrays.asList(Service.values());
        List<Future<JsonObject>> documents = all.stream().map(this::fetch).toList();
        return Future.join(documents).transform(whateverCame -> {
            MergedDocument result = new MergedDocument();
            GatewayPart.addTo(result);
            for (int i = 0; i < all.size(); i++) {
                if (documents.get(i).succeeded()) {
                    result.add(all.get(i), documents.get(i).result());
                } else {
                    LOG.debugf(
                            "No API description of %s: %s",
                            all.get(i), documents.get(i).cause());
                    result.withoutPartOf(all.get(i));
                }
            }
            return Future.succeededFuture(
                    new Representation("application/json", result.toJson().toBuffer()));
        });
    }

    private Future<JsonObject> fetch(Service service) {
        return asking.get(service, "/q/openapi?format=json", PATIENCE)
                .map(answer -> answer.body().toJsonObject());
    }
}
