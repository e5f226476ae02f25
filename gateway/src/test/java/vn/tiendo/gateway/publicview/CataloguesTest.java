package vn.tiendo.gateway.publicview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;

/** Services that answer every list with one item, and some with more than a page holds. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CataloguesTest {
    /** Every test asks for another body, for what is kept outlives a test. */
    private final String code =
            "H35." + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);

    private String longList = "nothing";
    private Peer plan;
    private Peer indicator;
    private Peer reporting;

    @BeforeEach
    void start() {
        plan = Peer.at("plan", this::answer);
        indicator = Peer.at("indicator", this::answer);
        reporting = Peer.at("reporting", this::answer);
    }

    @AfterEach
    void stop() {
        plan.close();
        indicator.close();
        reporting.close();
    }

    private void answer(HttpServerRequest request) {
        String body;
        if (request.path().endsWith("/organizations/" + code)) {
            body = "{\"code\":\"%s\",\"name\":\"Một phường\"}".formatted(code);
        } else if ("csv".equals(request.getParam("format"))) {
            body = "id\r\n1\r\n";
        } else if (request.path().endsWith("/targets")) {
            body = "{\"items\":[]}";
        } else {
            body =
                    "{\"items\":[{\"code\":\"%s\",\"name\":\"Một phường\",\"windowFrom\":\"2026-11-15\",\"windowTo\":\"2026-12-14\"}]}"
                            .formatted(code);
        }
        if (request.path().endsWith(longList)) {
            request.response().putHeader("Link", "<" + request.path() + "?cursor=x>; rel=\"next\"");
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "public, max-age=60")
                .end(body);
    }

    private static HttpResponse<String> get(String address) {
        return Client.send(Client.anonymous(address));
    }

    private JsonObject catalogue() {
        HttpResponse<String> response = get("/public/v1/catalog/" + code);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("application/ld+json", header(response, "Content-Type"));
        return Client.json(response);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyChecksumIsThatOfWhatIsServed() throws Exception {
        JsonArray sets = catalogue().getJsonArray("dcat:dataset");
        assertEquals(3, sets.size(), sets.encode()); // a list of nothing is left out
        int checked = 0;
        for (Object set : sets) {
            for (Object one : ((JsonObject) set).getJsonArray("dcat:distribution")) {
                JsonObject form = (JsonObject) one;
                HttpResponse<String> served =
                        get(form.getJsonObject("dcat:downloadURL").getString("@id"));
                assertEquals(
                        HexFormat.of().formatHex(sha256(served.body())),
                        form.getJsonObject("spdx:checksum")
                                .getJsonObject("spdx:checksumValue")
                                .getString("@value"));
                assertEquals(
                        "sha-256=:" + Base64.getEncoder().encodeToString(sha256(served.body())) + ":",
                        header(served, "Repr-Digest"));
                checked++;
            }
        }
        assertEquals(6, checked);
    }

    @Test
    void aListThatGoesOnHasNoChecksumForAPartIsNotTheWhole() {
        longList = "/tasks";
        JsonObject tasks = catalogue().getJsonArray("dcat:dataset").stream()
                .map(JsonObject.class::cast)
                .filter(set -> set.getString("@id").endsWith("#tasks"))
                .findFirst()
                .orElseThrow();
        JsonObject form = tasks.getJsonArray("dcat:distribution").getJsonObject(0);
        assertFalse(form.containsKey("spdx:checksum"), form.encode());
        assertFalse(form.containsKey("dcat:downloadURL"), form.encode());
        assertTrue(form.containsKey("dcat:accessURL") && form.containsKey("dcat:accessService"), form.encode());
    }

    @Test
    void publisherLicenceAndCoverageAreSaid() {
        JsonObject catalogue = catalogue();
        assertEquals("Một phường", catalogue.getJsonObject("dct:publisher").getString("foaf:name"));
        JsonObject reports = catalogue.getJsonArray("dcat:dataset").stream()
                .map(JsonObject.class::cast)
                .filter(set -> set.getString("@id").endsWith("#reports"))
                .findFirst()
                .orElseThrow();
        assertTrue(reports.getJsonObject("dct:license").getString("@id").startsWith("https://"));
        JsonObject temporal = reports.getJsonObject("dct:temporal");
        assertEquals("2026-11-15", temporal.getJsonObject("dcat:startDate").getString("@value"));
        assertEquals("2026-12-14", temporal.getJsonObject("dcat:endDate").getString("@value"));
    }

    @Test
    void itIsKeptNoLongerThanWhatItSpeaksOfAndNotSentAgain() {
        HttpResponse<String> first = get("/public/v1/catalog/" + code);
        assertTrue(header(first, "Cache-Control").matches("public, max-age=(5\\d|60)"), header(first, "Cache-Control"));
        HttpResponse<String> known = Client.send(
                Client.anonymous("/public/v1/catalog/" + code).header("If-None-Match", header(first, "ETag")));
        assertEquals(304, known.statusCode());
    }

    @Test
    void withoutOneServiceTheRestIsListedAndNothingOfItIsKept() {
        reporting.close();
        HttpResponse<String> response = get("/public/v1/catalog/" + code);
        assertEquals(200, response.statusCode());
        assertEquals("no-cache", header(response, "Cache-Control"));
        reporting = Peer.at("reporting", this::answer);
    }

    @Test
    void theCatalogueOfAllNamesThatOfEachBody() {
        HttpResponse<String> response = get("/public/v1/catalog?limit=" + (1 + Math.abs(code.hashCode() % 200)));
        assertEquals(200, response.statusCode(), response.body());
        JsonObject all = Client.json(response);
        assertTrue(
                all.getJsonArray("dcat:catalog")
                        .getJsonObject(0)
                        .getString("@id")
                        .startsWith("/public/v1/catalog/H35"),
                all.encode());
        assertEquals("dcat:DataService", all.getJsonObject("dcat:service").getString("@type"));
    }
}
