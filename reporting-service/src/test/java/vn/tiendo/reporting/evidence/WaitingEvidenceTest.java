package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** Files of a report that wait for the malware scanner. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OutsideResource.class)
class WaitingEvidenceTest {
    private static final String PNG = "image/png";

    @Inject
    DataSource database;

    Spine spine;
    String report;
    String item;

    @BeforeEach
    void aDraftThatIsAnswered() {
        spine = new Spine(database);
        report = spine.draftOf(spine.planIssued("\"MONTH\""));
        item = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[0].id");
        spine.answer(UNIT, report, 0, "{\"answer\":\"NIL\"}").then().statusCode(200);
    }

    @Test
    void theHeadOfTheUnitDoesNotApproveWhatNobodyCouldLookInto() {
        String waiting = OutsideResource.withoutScanner(() -> {
            String id = Tus.uploaded(item, "a.png", PNG, Samples.png(5_000, 961));
            approve().then().statusCode(409).body("code", equalTo("EVIDENCE_NOT_SCANNED"));
            return id;
        });
        awaitTaken(waiting);
        approve().then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void fileThatComesAfterTheApprovalTakesItBackAtOnceAndNotWhenItIsScanned() {
        approve().then().statusCode(200);
        String waiting = OutsideResource.withoutScanner(() -> {
            String id = Tus.uploaded(item, "b.png", PNG, Samples.png(5_000, 962));
            assertEquals("DRAFT", report().path("status"));
            return id;
        });
        String version = report().header("ETag");
        awaitTaken(waiting);
        assertEquals(version, report().header("ETag"));
    }

    @Test
    void ofAFileThatIsGivenUpTheLogSaysWhyAndNotItsName() {
        Lines lines = new Lines();
        Logger root = LogManager.getLogManager().getLogger("");
        root.addHandler(lines);
        try {
            String id = OutsideResource.withoutScanner(() -> {
                String waiting = Tus.uploaded(item, "ho so rieng.png", PNG, Samples.png(5_000, 963));
                // as if processes had died of it
                spine.rows("update evidence set looks = 3 where id = ?", UUID.fromString(waiting));
                return waiting;
            });
            Events.await("it is said", () -> !lines.about(id).isEmpty());
            String said = lines.about(id).getFirst();
            assertTrue(said.contains("EVIDENCE_DAMAGED"), said);
            assertFalse(said.contains("ho so rieng"), said);
        } finally {
            root.removeHandler(lines);
        }
    }

    /** What the sweep says. */
    private static final class Lines extends Handler {
        private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

        List<String> about(String id) {
            return heard.stream().filter(line -> line.contains(id)).toList();
        }

        @Override
        public void publish(LogRecord line) {
            if (ScanSweep.class.getName().equals(line.getLoggerName())) {
                heard.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void awaitTaken(String id) {
        Events.await(
                "it is taken",
                () -> spine.rows("select state from evidence where id = ?", UUID.fromString(id))
                        .equals(List.of("READY")));
    }

    private Response report() {
        return Spine.as("reporter", UNIT).get("/api/v1/reports/" + report);
    }

    private Response approve() {
        return Spine.as("report-approver", UNIT)
                .header("If-Match", report().header("ETag"))
                .body("")
                .post("/api/v1/reports/" + report + "/approve");
    }
}
