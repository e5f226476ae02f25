package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.StackSettings;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;

/** What somebody does is found by the auditor, and whoever changes it afterwards is found out, online and from files. */
class AuditJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private static Api auditor() {
        return Stack.api().as("auditor");
    }

    /** All pages of a check; their worst. */
    private static JsonNode verdict(String service) {
        String cursor = "";
        while (true) {
            JsonNode page = auditor().get("/audit/verify" + cursor);
            Optional<JsonNode> own = StreamSupport.stream(page.path("services").spliterator(), false)
                    .filter(one -> one.path("service").asText().equals(service))
                    .findFirst();
            if (own.isPresent() && (own.get().has("fault") || !own.get().has("next"))) {
                return own.get();
            }
            assertTrue(page.has("next"), page.toString());
            cursor = "?cursor=" + page.path("next").asText();
        }
    }

    private static boolean isWitnessed(JsonNode entry) {
        return entry.has("batch")
                && Stack.count(
                                Part.INDICATOR,
                                "select count(*) from audit_witness where service = 'plan-service' and batch >= "
                                        + entry.path("batch").asLong())
                        > 0;
    }

    private List<String> exported() throws IOException {
        List<String> files = new ArrayList<>();
        for (String service : List.of("plan", "indicator", "reporting", "notification")) {
            Answer answer = auditor().read("/audit/logs/" + service + "-service");
            assertEquals(200, answer.status());
            files.add(Files.writeString(directory.resolve(service + ".ndjson"), answer.text())
                    .toString());
        }
        return files;
    }

    /** As {@code ./tiendo verify-audit} runs it; the exit code and what is printed. */
    private static String verifyOffline(List<String> files) throws IOException, InterruptedException {
        Path jars = StackSettings.findRoot().resolve("plan-service/target/quarkus-app/lib/main");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jars + File.separator + "*",
                "vn.tiendo.kit.audit.log.VerifyAudit"));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    @Test
    void whatIsDoneIsFoundAndWhatIsChangedAfterwardsIsNamed() throws IOException, InterruptedException {
        Stack.api().as("admin").post("/organizations/announce", Map.of());
        JsonNode entry = eventually(
                "an entry to be sealed, and its seal to be witnessed",
                PATIENCE,
                () -> Optional.of(auditor()
                                .get("/audit?service=plan-service&limit=1")
                                .at("/items/0"))
                        .filter(AuditJourneyTest::isWitnessed));
        String id = entry.path("id").asText();
        assertEquals("INTACT", verdict("plan-service").path("status").asText());
        List<String> files = exported();
        String intact = verifyOffline(files);
        assertTrue(intact.startsWith("0 "), intact);

        Stack.write(
                Part.PLAN,
                "update audit_entry set content = replace(content, 'action', 'acting') where id = '" + id + "'");
        try {
            JsonNode broken = verdict("plan-service");
            assertEquals("BROKEN", broken.path("status").asText(), broken.toString());
            assertEquals(id, broken.at("/fault/record").asText());
            assertEquals("ALTERED", broken.at("/fault/kind").asText());
            String told = verifyOffline(exported());
            assertTrue(told.startsWith("1 ") && told.contains(id), told);
        } finally {
            Stack.write(
                    Part.PLAN,
                    "update audit_entry set content = replace(content, 'acting', 'action') where id = '" + id + "'");
        }
        assertEquals("INTACT", verdict("plan-service").path("status").asText());
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersAreRead() {
        Stack.running().kill(Part.REPORTING);
        try {
            JsonNode page = auditor().get("/audit?limit=5");
            assertEquals("[\"reporting-service\"]", page.path("unavailable").toString());
            assertFalse(page.path("items").isEmpty());
            assertEquals(
                    "INCOMPLETE", auditor().get("/audit/verify").path("status").asText());
        } finally {
            Stack.running().restart(Part.REPORTING);
        }
    }

    @Test
    void nobodyElseReadsIt() {
        for (String user : List.of("reporter.vhxh", "reviewer.tanphong", "issuer.tinh", "inspector.tinh")) {
            assertEquals(403, Stack.api().as(user).read("/audit").status());
            assertEquals(403, Stack.api().as(user).read("/audit/verify").status());
            assertEquals(
                    403, Stack.api().as(user).read("/audit/logs/plan-service").status());
        }
    }
}
