package vn.tiendo.gateway.docs;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.service.Service;

/**
 * The contract that is committed, against the one that the services make of their sources. Their documents are left by their
 * builds, which come before this one; nothing has to run.
 */
class ContractTest {
    private static final Path COMMITTED = Path.of("../contracts/openapi.json");
    private static final String RENEWAL = "tiendo.contract.renew";

    @Test
    void committedContractIsWhatTheServicesOffer() throws IOException {
        List<Path> documents =
                Arrays.stream(Service.values()).map(ContractTest::document).toList();
        assumeTrue(documents.stream().anyMatch(Files::exists), "no service has been built in this directory");
        JsonObject offered = new JsonObject(merged().encode());
        if (Boolean.getBoolean(RENEWAL)) {
            Files.writeString(COMMITTED, offered.encodePrettily() + "\n");
            return;
        }
        JsonObject committed = new JsonObject(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "{}");
        if (!committed.equals(offered)) {
            fail(objection(committed, offered));
        }
    }

    private static JsonObject merged() throws IOException {
        MergedDocument merged = new MergedDocument();
        GatewayPart.addTo(merged);
        for (Service service : Service.values()) {
            if (!Files.exists(document(service))) {
                fail("%s is not there: build the services first, ./tiendo contract does".formatted(document(service)));
            }
            JsonObject described = new JsonObject(Files.readString(document(service)));
            requireRoutes(service, described.getJsonObject("paths").fieldNames());
            merged.add(service, described);
        }
        return merged.toJson();
    }

    private static void requireRoutes(Service service, Set<String> paths) {
        List<String> lost = paths.stream()
                .filter(path -> path.startsWith("/api/") || path.startsWith(Service.PUBLIC))
                .filter(path -> Service.serving(path) != service && Service.showing(path) != service)
                .toList();
        if (!lost.isEmpty()) {
            fail("%s leads nowhere at the gateway: add it to Service.%s".formatted(lost, service));
        }
    }

    private static Path document(Service service) {
        return Path.of("..", service.label() + "-service", "target/openapi/openapi.json");
    }

    private static String objection(JsonObject committed, JsonObject offered) {
        List<String> changes = new ContractChanges(committed, offered).sentences();
        return "The API is not what contracts/openapi.json says. If the change is meant, run ./tiendo contract, review the diff"
                + " and commit it.\n"
                + String.join("\n", changes.isEmpty() ? List.of("Texts or examples differ.") : changes);
    }
}
