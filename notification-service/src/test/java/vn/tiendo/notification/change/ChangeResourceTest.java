package vn.tiendo.notification.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ChangeResourceTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String WARD = "H35.TANPHONG";

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void eventIsReadByWhomItConcernsAndThoseAboveThemAndNobodyElse() throws Exception {
        UUID report = UUID.randomUUID();
        UUID event = accepted(report);
        awaitLogged(event);
        for (String reader : List.of(DIVISION, WARD, "H35")) {
            assertEquals(List.of(event.toString()), ids(read("reporter", reader, "types=report.accepted")), reader);
        }
        for (String stranger : List.of("H35.DOANKET", "H35.KHCN", "Z35")) {
            assertEquals(List.of(), ids(read("reporter", stranger, "types=report.accepted")), stranger);
        }
        assertEquals(List.of(event.toString()), ids(read("auditor", "Z35", "types=report.accepted")));
        JsonPath body =
                read("reporter", DIVISION, "types=report.accepted").extract().jsonPath();
        assertEquals(report.toString(), body.getString("items[0].subject"));
        assertEquals(DemoOrganizations.id(DIVISION).toString(), body.getString("items[0].data.reporterId"));
    }

    @Test
    void catalogueIsEverybodys() throws Exception {
        ObjectNode indicator = example("indicator/indicator.changed");
        UUID event = Events.publish("indicator.changed", UUID.randomUUID(), indicator.toString());
        awaitLogged(event);
        assertEquals(List.of(event.toString()), ids(read("reporter", "Z35", "types=indicator.changed")));
    }

    /** Its events name the plan alone; whom it concerns was said when it was issued. */
    @Test
    void endOfAPlanIsToldToEveryoneItConcerned() throws Exception {
        UUID plan = UUID.randomUUID();
        ObjectNode issued = example("plan/plan.issued");
        issued.put("id", plan.toString())
                .put("keeperId", DemoOrganizations.id(WARD).toString());
        ((ObjectNode) issued.withArray("tasks").get(0))
                .put("leadId", DemoOrganizations.id("H35.KHCN").toString());
        awaitLogged(Events.publish("plan.issued", plan, issued.toString()));
        ObjectNode closed = example("plan/plan.closed");
        closed.put("id", plan.toString())
                .put("keeperId", DemoOrganizations.id(WARD).toString());
        UUID event = Events.publish("plan.closed", plan, closed.toString());
        awaitLogged(event);
        for (String reader : List.of(WARD, "H35", "H35.KHCN")) {
            assertEquals(List.of(event.toString()), ids(read("reporter", reader, "types=plan.closed")), reader);
        }
        assertEquals(List.of(), ids(read("reporter", "H35.DOANKET", "types=plan.closed")));
    }

    @Test
    void secondDeliveryIsNoSecondEntry() throws Exception {
        UUID report = UUID.randomUUID();
        UUID event = accepted(report);
        awaitLogged(event);
        Events.publish(
                "report.accepted", report, report("report.accepted", report).toString(), event);
        UUID next = accepted(report);
        awaitLogged(next);
        assertEquals(
                List.of(event.toString(), next.toString()), ids(read("reporter", DIVISION, "types=report.accepted")));
    }

    /** Every position is behind everything that was seen before it, however small the pieces are. */
    @Test
    void cursorReadsEverythingOnceInOrder() throws Exception {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            UUID event = accepted(UUID.randomUUID());
            awaitLogged(event);
            written.add(event.toString());
        }
        List<String> seen = new ArrayList<>();
        String after = "0";
        boolean more = true;
        while (more) {
            JsonPath piece = read("reporter", DIVISION, "types=report.accepted&limit=2&after=" + after)
                    .extract()
                    .jsonPath();
            seen.addAll(piece.getList("items.id"));
            after = piece.getString("next");
            more = piece.getBoolean("more");
        }
        assertEquals(written, seen);
        JsonPath quiet = read("reporter", DIVISION, "types=report.accepted&after=" + after)
                .extract()
                .jsonPath();
        assertEquals(List.of(), quiet.getList("items"));
        UUID event = accepted(UUID.randomUUID());
        awaitLogged(event);
        assertEquals(
                List.of(event.toString()),
                ids(read("reporter", DIVISION, "types=report.accepted&after=" + quiet.getString("next"))));
    }

    /** The first writer commits last: without the lock its entry would appear behind a cursor that has passed. */
    @Test
    void entryOfATransactionStillRunningIsNeverLeftBehind() throws Exception {
        UUID slow = UUID.randomUUID();
        UUID quick;
        try (Connection transaction = database.connection()) {
            transaction.setAutoCommit(false);
            try (var lock = transaction.prepareStatement("select pg_advisory_xact_lock(" + 0x6368616e676500L + ")")) {
                lock.execute();
            }
            Database.run(
                    transaction,
                    "insert into change (id, type, subject_id, version, occurred_at, recorded_at, data)"
                            + " values (?, 'audit.sealed', gen_random_uuid(), 1, now(), now(), '{}')",
                    slow);
            quick = Events.publish(
                    "audit.sealed",
                    UUID.randomUUID(),
                    example("kit/audit.sealed").toString());
            assertEquals(List.of(), ours(slow, quick));
            transaction.commit();
        }
        awaitLogged(quick);
        assertEquals(List.of(slow.toString(), quick.toString()), ours(slow, quick));
    }

    @Test
    void positionThatIsNoLongerKeptIsGone() {
        database.run("update change_horizon set deleted_to = 100");
        given().header("Authorization", Tokens.bearer("reporter", DIVISION))
                .get("/api/v1/changes?after=99")
                .then()
                .statusCode(410)
                .body("code", equalTo("CHANGE_CURSOR_EXPIRED"));
        read("reporter", DIVISION, "after=100");
        read("reporter", DIVISION, "types=");
    }

    @ParameterizedTest
    @CsvSource({
        "after=abc, CHANGE_CURSOR_INVALID",
        "after=-1, CHANGE_CURSOR_INVALID",
        "after=9999999999999999999, CHANGE_CURSOR_INVALID",
        "types=report.lost, CHANGE_TYPE_UNKNOWN",
        "limit=0, CURSOR_INVALID",
        "limit=201, CURSOR_INVALID",
        "limit=x, CURSOR_INVALID"
    })
    void whatIsNotUnderstoodIsRefused(String query, String code) {
        given().header("Authorization", Tokens.bearer("reporter", DIVISION))
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    private List<String> ours(UUID... events) {
        List<String> wanted =
                java.util.Arrays.stream(events).map(UUID::toString).toList();
        return ids(read("auditor", "H35", "types=audit.sealed&limit=200")).stream()
                .filter(wanted::contains)
                .toList();
    }

    private UUID accepted(UUID report) throws Exception {
        return Events.publish(
                "report.accepted", report, report("report.accepted", report).toString());
    }

    private ObjectNode report(String event, UUID id) throws Exception {
        return example("reporting/" + event)
                .put("id", id.toString())
                .put("reporterId", DemoOrganizations.id(DIVISION).toString())
                .put("recipientId", DemoOrganizations.id(WARD).toString());
    }

    private ObjectNode example(String event) throws Exception {
        return (ObjectNode) json.readTree(Contracts.example(event));
    }

    private void awaitLogged(UUID event) {
        Events.await(
                "the event is in the log",
                () -> database.count("select count(*) from change where id = ?", event) == 1);
    }

    private static List<String> ids(ValidatableResponse answer) {
        return answer.extract().jsonPath().getList("items.id");
    }

    private static ValidatableResponse read(String role, String organization, String query) {
        return given().header("Authorization", Tokens.bearer(role, organization))
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(200);
    }
}
