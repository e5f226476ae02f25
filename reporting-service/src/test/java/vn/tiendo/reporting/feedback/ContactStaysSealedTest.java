package vn.tiendo.reporting.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** Whatever happens to feedback, how to reach who wrote stands in no column, event or line of the log. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ContactStaysSealedTest {
    private static final String NAME = "Vừ A Chẩn-Thử";
    private static final String EMAIL = "chan.kin.dao@nha-rieng.vn";
    private static final List<String> NEEDLES =
            List.of(NAME, EMAIL, "0987 123 456", "0987123456", "0987.123.456", "987123456");

    @Inject
    DataSource database;

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void howToReachWhoWroteStandsNowhereInTheClear() {
        Spine spine = new Spine(database);
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        Logger root = LogManager.getLogManager().getLogger("");
        root.addHandler(listener);
        try {
            String id = handedIn(plan);
            refused(plan);
            post("reviewer", UNIT, "/api/v1/feedback/" + id + "/moderate", 0, "{\"decision\":\"PUBLISH\"}")
                    .then()
                    .statusCode(200);
            as("reviewer", UNIT)
                    .get("/api/v1/feedback/" + id + "/contact")
                    .then()
                    .statusCode(200);
            post(
                            "reviewer",
                            UNIT,
                            "/api/v1/feedback/" + id + "/answer",
                            1,
                            "{\"outcome\":\"RESOLVED\",\"text\":\"Xong\"}")
                    .then()
                    .statusCode(200);
            assertEquals(
                    "[…]: mạng hay mất, gọi […] hoặc […]",
                    spine.rows("select public_text from feedback where id = ?", UUID.fromString(id))
                            .getFirst());
        } finally {
            root.removeHandler(listener);
        }
        assertEquals(List.of(), columns(spine));
        assertEquals(
                List.of(),
                logged.stream()
                        .filter(line -> NEEDLES.stream().anyMatch(line::contains))
                        .toList());
    }

    private static String handedIn(Spine.Plan plan) {
        return as("data-provider", "H35")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "sender",
                        "CITIZEN",
                        "text",
                        NAME.toLowerCase(Locale.ROOT) + ": mạng hay mất, gọi 0987.123.456 hoặc " + EMAIL,
                        "task",
                        plan.task(),
                        "contact",
                        Map.of("name", NAME, "email", EMAIL, "phone", "0987 123 456")))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is not taken is not kept either, nor told in the log. */
    private static void refused(Spine.Plan plan) {
        for (String contact : List.of(
                "{\"email\":\"" + NAME + "\"}",
                "{\"email\":\"" + EMAIL + "\",\"phone\":\"điện thoại 0987123456\"}",
                "{\"email\":\"" + EMAIL + "\",\"address\":\"x\"}",
                "{\"email\":[\"" + EMAIL + "\"]}",
                "\"" + EMAIL + "\"")) {
            as("data-provider", "H35")
                    .body("{\"sender\":\"CITIZEN\",\"text\":\"x\",\"task\":\"" + plan.task() + "\",\"contact\":"
                            + contact + "}")
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(400);
        }
    }

    /** The tables, events and the activity log among them, in which any of it is found, as text or as bytes. */
    private static List<String> columns(Spine spine) {
        List<String> found = new ArrayList<>();
        List<String> tables = spine.rows(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        assertTrue(tables.containsAll(List.of("feedback", "contact", "outbox", "audit_entry", "idempotency_key")));
        for (String table : tables) {
            for (String needle : NEEDLES) {
                found.addAll(spine.rows(
                        """
                        select '%s' from "%s" x cross join lateral lower(cast(to_jsonb(x) as text)) as t(row)
                         where strpos(t.row, lower(?)) > 0 or strpos(t.row, ?) > 0 limit 1
                        """.formatted(table + ": " + needle, table),
                        needle,
                        HexFormat.of().formatHex(needle.getBytes(UTF_8))));
            }
        }
        return found;
    }
}
