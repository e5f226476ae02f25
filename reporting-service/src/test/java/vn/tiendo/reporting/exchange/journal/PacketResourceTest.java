package vn.tiendo.reporting.exchange.journal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.AcceptedReports;
import vn.tiendo.reporting.AcceptedReports.Accepted;
import vn.tiendo.reporting.Spine;

/** The packets that the ward shows, as of moments and as differences. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PacketResourceTest {
    private static final List<String> PACKETS = List.of(
            "periods",
            "criteria",
            "kpi-breakdowns",
            "kpi-sets",
            "kpi-groups",
            "regimes",
            "forms",
            "outline-forms",
            "statuses",
            "data",
            "list-data",
            "outlines",
            "kpi-data");

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    Spine spine;
    AcceptedReports reports;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
        reports = new AcceptedReports(spine);
    }

    /** Everything that there is can be read as the type that the API document names, whatever other tests have left. */
    @Test
    void everyPacketIsShown() {
        reports.of(spine.planIssued("\"MONTH\""));
        take();
        assertAll(PACKETS.stream()
                .<Executable>map(packet -> () -> as("reviewer", WARD)
                        .get("/api/v1/exchange/" + packet + "?limit=200")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.withdrawn }.size()", equalTo(0))
                        .body("items.findAll { it.content == null }.size()", equalTo(0))));
    }

    @Test
    void acceptedReportIsDataListOutlineAndStatusOfItsObligation() {
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        take();
        Map<String, Object> data = record("data", accepted.obligation());
        assertEquals(accepted.report(), at(data, "content", "report", "report"));
        assertEquals(UNIT, at(data, "content", "report", "reporter", "code"));
        assertEquals("MONTH", at(data, "content", "report", "period", "type"));
        assertEquals(WARD, at(data, "organization", "code"));
        Map<String, Object> list = record("list-data", accepted.obligation());
        assertEquals(
                accepted.plan().task().toString(),
                ((Map<?, ?>) ((List<?>) at(list, "content", "rows")).getFirst()).get("task"));
        Map<String, Object> status = record("statuses", accepted.obligation());
        assertEquals("SATISFIED", at(status, "content", "status"));
        assertEquals("ACCEPTED", at(status, "content", "report"));
        assertEquals(
                accepted.plan().target().toString(),
                ((Map<?, ?>) ((List<?>) at(record("kpi-data", accepted.obligation()), "content", "values")).getFirst())
                        .get("target"));
        Map<String, Object> form = record("forms", spine.regimeOf(accepted.plan()));
        assertEquals(1, ((List<?>) at(form, "content", "criteria")).size());
    }

    @Test
    void reportThatIsNotAcceptedIsNotThere() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        String obligation = spine.rows("select obligation_id from report where id = ?", UUID.fromString(report))
                .getFirst();
        take();
        assertTrue(records("data", "").stream().noneMatch(one -> obligation.equals(one.get("key"))));
        assertEquals("OPEN", at(record("statuses", obligation), "content", "status"));
        assertFalse(((Map<?, ?>) at(record("statuses", obligation), "content")).containsKey("report"));
    }

    @Test
    void momentsStayAsTheyWereAndDifferencesHoldWhatCameSince() {
        Accepted first = reports.of(spine.planIssued("\"MONTH\""));
        take();
        String cursor = (String) record("data", first.obligation()).get("cursor");
        Instant moment =
                Instant.parse((String) record("data", first.obligation()).get("changedAt"));
        Accepted corrected = reports.corrected(first, 10);
        take();
        take();
        assertEquals(corrected.report(), at(record("data", first.obligation()), "content", "report", "report"));
        List<Map<String, Object>> then = records("data", "&asOf=" + moment);
        assertEquals(
                first.report(),
                at(
                        then.stream()
                                .filter(one -> first.obligation().equals(one.get("key")))
                                .findAny()
                                .orElseThrow(),
                        "content",
                        "report",
                        "report"));
        List<Map<String, Object>> since = records("data", "&since=" + cursor);
        assertEquals(
                List.of(first.obligation()),
                since.stream().map(one -> one.get("key")).toList());
        assertEquals(List.of(), records("data", "&since=" + since.getLast().get("cursor")));
    }

    @Test
    void whatEndsIsGoneFromTheListAndWithdrawnInTheDifference() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        spine.obligationOf(plan);
        String regime = spine.regimeOf(plan);
        take();
        String cursor = (String) record("regimes", regime).get("cursor");
        spine.rows("update regime set status = 'ENDED', version = version + 1 where id = ?", UUID.fromString(regime));
        take();
        assertTrue(records("regimes", "").stream().noneMatch(one -> regime.equals(one.get("key"))));
        Map<String, Object> withdrawn = records("regimes", "&since=" + cursor).stream()
                .filter(one -> regime.equals(one.get("key")))
                .findAny()
                .orElseThrow();
        assertEquals(true, withdrawn.get("withdrawn"));
        assertFalse(withdrawn.containsKey("content"));
    }

    @Test
    void measurementThatIsCorrectedToNothingIsWithdrawn() {
        Accepted first = reports.of(spine.planIssued("\"MONTH\""));
        take();
        String cursor = (String) record("kpi-data", first.obligation()).get("cursor");
        reports.corrected(
                first, "{\"answer\":\"NOT_APPLICABLE\",\"numerator\":null,\"denominator\":null,\"kind\":null}");
        take();
        assertTrue(records("kpi-data", "").stream()
                .noneMatch(one -> first.obligation().equals(one.get("key"))));
        assertEquals(
                List.of(true),
                records("kpi-data", "&since=" + cursor).stream()
                        .filter(one -> first.obligation().equals(one.get("key")))
                        .map(one -> one.get("withdrawn"))
                        .toList());
    }

    @Test
    void onlyWhatOnesBodyAndThoseBelowItAcceptedIsShown() {
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        take();
        for (String organization : List.of("H35", WARD)) {
            assertTrue(isShown(organization, accepted));
        }
        for (String organization : List.of(UNIT, "H35.DOANKET")) {
            assertFalse(isShown(organization, accepted));
        }
    }

    @Test
    void cursorOfSomethingElseIsRefused() {
        as("reviewer", WARD)
                .get("/api/v1/exchange/data?since=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"))
                .body("items", nullValue());
    }

    private void take() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> journal.take(List.of()));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isShown(String organization, Accepted accepted) {
        return records("reviewer", organization, "data", "").stream()
                .anyMatch(one -> accepted.obligation().equals(one.get("key")));
    }

    private static Map<String, Object> record(String packet, String key) {
        return records(packet, "").stream()
                .filter(one -> key.equals(one.get("key")))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + packet + " of " + key));
    }

    private static List<Map<String, Object>> records(String packet, String query) {
        return records("reviewer", WARD, packet, query);
    }

    /** All pages. */
    private static List<Map<String, Object>> records(String role, String organization, String packet, String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String path = "/api/v1/exchange/" + packet + "?limit=200" + query;
        String next = "";
        while (next != null) {
            Response page = Spine.as(role, organization).get(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            next = page.path("next");
        }
        return all;
    }

    private static Object at(Map<String, Object> record, String... path) {
        Object here = record;
        for (String step : path) {
            here = ((Map<?, ?>) here).get(step);
        }
        return here;
    }
}
