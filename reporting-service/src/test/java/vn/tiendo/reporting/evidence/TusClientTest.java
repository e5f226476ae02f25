package vn.tiendo.reporting.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.reporting.Spine;

/**
 * The public client, as published on npm, uploads, breaks off and goes on. {@code .ci/node} brings Node.js and exactly what
 * the lock file pins, or says in one sentence what is missing.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TusClientTest {
    private static final Path CLIENT = Path.of("target", "tus-client");
    private static final int SIZE = 40 << 20;

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/evidence")
    URI endpoint;

    @Test
    void thePublicClientPausesAnUploadAndGoesOnWhereItStood() throws Exception {
        Spine spine = new Spine(database);
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        String item = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[0].id");
        byte[] bytes = Samples.png(SIZE, 21);
        JsonPath told = run(item, bytes);

        List<Map<String, String>> requests = told.getList("requests");
        assertTrue(told.getBoolean("paused"));
        List<String> methods =
                requests.stream().map(request -> request.get("method")).toList();
        assertEquals(List.of("POST", "PATCH", "HEAD"), methods.subList(0, 3));
        assertEquals("PATCH", methods.getLast());
        long goneOnFrom = Long.parseLong(requests.getLast().get("offset"));
        assertTrue(goneOnFrom > 0 && goneOnFrom < SIZE, "went on from " + goneOnFrom);
        Spine.as("reviewer", WARD)
                .get(told.getString("url"))
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("name", equalTo("Ảnh hiện trường.png"))
                .body("sha256", equalTo(Tus.sha256(bytes)));
    }

    private JsonPath run(String item, byte[] bytes) throws IOException, InterruptedException {
        Files.createDirectories(CLIENT);
        for (String file : List.of("package.json", "package-lock.json", "resume.mjs")) {
            Files.copy(Path.of("src", "test", "tus", file), CLIENT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(CLIENT.resolve("picture.png"), bytes);
        Process client = new ProcessBuilder(
                        Path.of("..", ".ci", "node").toString(),
                        "--in",
                        CLIENT.toString(),
                        "node",
                        "resume.mjs",
                        endpoint.toString(),
                        Tokens.bearer("reporter", UNIT),
                        item,
                        "picture.png")
                .redirectErrorStream(false)
                .redirectError(CLIENT.resolve("messages.txt").toFile())
                .start();
        String told = new String(client.getInputStream().readAllBytes(), UTF_8);
        boolean ended = client.waitFor(5, TimeUnit.MINUTES);
        assertTrue(ended && client.exitValue() == 0, () -> "the tus client failed: " + told + messages());
        return JsonPath.from(told);
    }

    private static String messages() {
        try {
            return Files.readString(CLIENT.resolve("messages.txt"));
        } catch (IOException none) {
            return "";
        }
    }
}
