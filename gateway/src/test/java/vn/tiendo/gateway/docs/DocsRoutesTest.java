package vn.tiendo.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertEquals(200, script.statusCode());
        assertTrue(script.body().length() > 100_000);
        for (String file : List.of("docs.js", "element.js", "errors.js", "events.js", "login.js", "docs.css")) {
            assertEquals(200, Client.send(Client.anonymous("/docs/" + file)).statusCode(), file);
        }
    }

    @Test
    void pageMayTalkToThisGatewayAndToTheIdentityProviderOnly() {
        HttpResponse<String> page = Client.send(Client.anonymous("/docs"));
        JsonObject login = Client.json(Client.send(Client.anonymous("/docs/config.json")));

        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(policy.contains("connect-src 'self' https://issuer.example;"), policy);
        assertEquals("https://issuer.example/realms/tiendo", login.getString("issuer"));
        assertEquals("tiendo-frontend", login.getString("client"));
    }

    @Test
    void eventsAreDescribedInOnePiece() throws IOException {
        HttpResponse<String> response = Client.send(Client.anonymous("/asyncapi.yaml"));
        Files.createDirectories(Path.of("target/contract"));
        Files.writeString(Path.of("target/contract/asyncapi.yaml"), response.body());

        assertEquals(200, response.statusCode());
        assertEquals(
                "application/yaml",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode events = new YAMLMapper().readTree(response.body());
        assertEquals("3.0.0", events.path("asyncapi").asText());
        List<String> references = events.findValuesAsText("$ref");
        assertFalse(references.isEmpty());
        references.forEach(
                reference -> assertFalse(events.at(reference.substring(1)).isMissingNode(), reference));
        events.at("/components/messages")
                .forEach(message -> assertTrue(
                        message.at("/examples/0/payload").isObject(),
                        message.path("name").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/asyncapi.yaml", "/docs"})
    void whatIsKnownIsNotSentAgain(String path) {
        String tag =
                Client.send(Client.anonymous(path)).headers().firstValue("ETag").orElse("");

        HttpResponse<String> again = Client.send(Client.anonymous(path).header("If-None-Match", "\"other\", W/" + tag));

        assertFalse(tag.isEmpty());
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }
}
