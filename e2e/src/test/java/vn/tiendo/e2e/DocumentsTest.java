package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.StackSettings;

class DocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HttpResponse<String> get(String address) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpResponse<String> fromGateway(String path) throws IOException {
        return get(Stack.running().url(Part.GATEWAY) + path);
    }

    @Test
    void whatTheGatewayShowsIsTheCommittedContract() throws IOException {
        Path committed = StackSettings.findRoot().resolve("contracts/openapi.json");

        JsonNode shown = JSON.readTree(fromGateway("/openapi.json").body());

        // the order of fields, which means nothing, is not the same in a service that runs
        assertTrue(JSON.readTree(committed.toFile()).equals(shown), () -> "it is not: " + shown.toPrettyString());
    }

    @Test
    void pageLogsInWhereTheTokensComeFrom() throws IOException {
        JsonNode config = JSON.readTree(fromGateway("/docs/config.json").body());

        String login = config.path("issuer").asText() + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id="
                + config.path("client").asText() + "&redirect_uri="
                + Stack.running().url(Part.GATEWAY).toString().replace("127.0.0.1", "localhost") + "/docs";
        HttpResponse<String> form = get(login);

        assertEquals(200, form.statusCode());
        assertTrue(form.body().contains("password"), "a form to log in with");
    }
}
