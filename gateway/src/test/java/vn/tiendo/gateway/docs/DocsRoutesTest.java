package vn.tiendo.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocsRoutesTest {

    @Test
    void mergedDescriptionHasThePartsOfTheServicesThatAreUp() {
        String document =
                "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/plans\":{\"get\":{\"responses\":{\"200\":{\"description\":\"ok\"}}}}}}";
        try (Peer plan = Peer.at("plan", request -> request.response().end(document))) {
            HttpResponse<String> response = Client.send(Client.anonymous("/openapi.json"));

            assertEquals(200, response.statusCode());
            JsonObject merged = Client.json(response);
            assertTrue(merged.getJsonObject("paths").containsKey("/api/v1/plans"));
            assertEquals(3, merged.getJsonArray("x-tiendo-missing").size());
        }
    }

    @Test
    void pageAndEverythingOnItComeFromTheGateway() {
        HttpResponse<String> page = Client.send(Client.anonymous("/docs"));
        HttpResponse<String> script = Client.send(Client.anonymous("/docs/assets/swagger-ui-bundle.js"));

        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("//"), "no foreign address");
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        assertEquals(200, script.statusCode());
        assertTrue(script.body().length() > 100_000);
        assertEquals(200, Client.send(Client.anonymous("/docs/docs.js")).statusCode());
    }
}
