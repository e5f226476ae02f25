package vn.tiendo.reporting.exchange.send;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.AcceptedReports;
import vn.tiendo.reporting.AcceptedReports.Accepted;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.exchange.adapter.Adapters;
import vn.tiendo.reporting.exchange.adapter.Answer;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** The ward sends what it accepted to a national system that is down, picky, forgetful of receipts or dies in between. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ExchangeTest {
    @Inject
    DataSource database;

    @Inject
    Outgoing outgoing;

    @Inject
    Adapters adapters;

    @Inject
    Results results;

    @Inject
    Dispatcher dispatcher;

    Spine spine;
    AcceptedReports reports;
    Partnership ward;
    PartnerServer server;

    @BeforeEach
    void aPartnerThatKnowsWhatThereIs() throws Exception {
        spine = new Spine(database);
        reports = new AcceptedReports(spine);
        ward = new Partnership(dispatcher, List.of("DATA", "REGIMES"));
        server = ward.server;
    }

    @AfterEach
    void close() {
        ward.close();
        spine.rows("update exchange_partner set active = false");
    }

    @Test
    void whatWasAcceptedIsSentOnceWithAReceiptAndThenOnlyWhatHasChanged() {
        Accepted first = reports.of(spine.planIssued("\"MONTH\""));
        Accepted second = reports.of(spine.planIssued("\"MONTH\""));
        String message = ward.sent();
        ward.done(message, "ACCEPTED").body("receipt", notNullValue()).body("rejected", equalTo(0));
        PartnerServer.Taken taken = server.handedIn().getLast();
        assertEquals("Bearer no secret, only for tests", taken.authorization());
        assertTrue(taken.keys().containsAll(List.of(first.obligation(), second.obligation())));
        assertEquals(9, value(taken, first));

        Accepted corrected = reports.corrected(first, 10);
        ward.done(ward.sent(), "ACCEPTED").body("records", equalTo(1));
        assertEquals(List.of(first.obligation()), server.handedIn().getLast().keys());
        assertEquals(10, value(server.handedIn().getLast(), corrected));
        ward.refused(Map.of(), 409, "EXCHANGE_NOTHING_CHANGED");
    }

    @Test
    void regimeThatEndsIsWithdrawnAndOnlyFromThoseWhoHaveIt() {
        Spine.Plan known = spine.planIssued("\"MONTH\"");
        spine.obligationOf(known);
        ward.done(ward.sent(), "ACCEPTED");
        Spine.Plan unknown = spine.planIssued("\"MONTH\"");
        spine.obligationOf(unknown);
        String kept = spine.regimeOf(known);
        spine.rows("update regime set status = 'ENDED', version = version + 1 where id = ?", UUID.fromString(kept));
        spine.rows(
                "update regime set status = 'ENDED', version = version + 1 where id = ?",
                UUID.fromString(spine.regimeOf(unknown)));
        ward.done(ward.sent(), "ACCEPTED").body("records", equalTo(1));
        Map<String, Object> record = server.handedIn().getLast().records().getFirst();
        assertEquals(kept, record.get("key"));
        assertEquals(true, record.get("withdrawn"));
        assertFalse(record.containsKey("content"));
        ward.refused(Map.of(), 409, "EXCHANGE_NOTHING_CHANGED");
    }

    @Test
    void serverThatIsDownGetsTheSameMessageWhenItIsBack() throws Exception {
        server.goDown();
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        int before = server.handedIn().size();
        String message = ward.sent();
        Events.await(
                "an attempt has failed",
                () -> "NO_CONNECTION".equals(ward.shown(message).path("failure")));
        ward.refused(Map.of(), 409, "EXCHANGE_SEND_OPEN");
        server.comeBack();
        ward.done(message, "ACCEPTED");
        assertEquals(before + 1, server.handedIn().size());
        assertEquals(message, server.handedIn().getLast().id());
        assertTrue(server.handedIn().getLast().keys().contains(accepted.obligation()));
    }

    @Test
    void busyServerIsHandedTheSameBodyAgain() {
        server.mood(PartnerServer.Mood.BUSY);
        reports.of(spine.planIssued("\"MONTH\""));
        int before = server.handedIn().size();
        String message = ward.sent();
        Events.await("it was tried twice", () -> server.handedIn().size() >= before + 2);
        server.mood(PartnerServer.Mood.ACCEPTING);
        ward.done(message, "ACCEPTED");
        List<PartnerServer.Taken> attempts =
                server.handedIn().subList(before, server.handedIn().size());
        assertEquals(
                1, attempts.stream().map(PartnerServer.Taken::id).distinct().count());
        assertEquals(
                1, attempts.stream().map(PartnerServer.Taken::body).distinct().count());
    }

    @Test
    void rejectedRecordComesAgainAloneAndTheOthersDoNot() {
        Accepted good = reports.of(spine.planIssued("\"MONTH\""));
        Accepted bad = reports.of(spine.planIssued("\"MONTH\""));
        server.reject("DATA", bad.obligation(), "Thiếu mã đơn vị");
        String message = ward.sent();
        ward.done(message, "REJECTED").body("rejected", equalTo(1)).body("receipt", notNullValue());
        as("reviewer", WARD)
                .get(ward.sends() + "/" + message + "/records?status=REJECTED")
                .then()
                .statusCode(200)
                .body("items.key", contains(bad.obligation()))
                .body("items.reason", contains("Thiếu mã đơn vị"));
        server.rejectNothing();
        ward.done(ward.sent(), "ACCEPTED").body("records", equalTo(1));
        assertEquals(List.of(bad.obligation()), server.handedIn().getLast().keys());
        assertFalse(server.handedIn().getLast().keys().contains(good.obligation()));
    }

    @Test
    void messageThatIsRefusedAsAWholeTeachesThePartnerNothing() {
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        server.mood(PartnerServer.Mood.REFUSING);
        ward.done(ward.sent(), "REJECTED").body("reason", equalTo("Kỳ báo cáo đã khóa"));
        server.mood(PartnerServer.Mood.ACCEPTING);
        ward.done(ward.sent(), "ACCEPTED");
        assertTrue(server.handedIn().getLast().keys().contains(accepted.obligation()));
    }

    @Test
    void messageThatIsStillUnderWayThereIsNotTakenForRefused() {
        server.mood(PartnerServer.Mood.AT_WORK);
        reports.of(spine.planIssued("\"MONTH\""));
        String message = ward.sent();
        Events.await(
                "an attempt has failed",
                () -> "NOT_NOW".equals(ward.shown(message).path("failure")));
        server.mood(PartnerServer.Mood.ACCEPTING);
        ward.done(message, "ACCEPTED").body("rejected", equalTo(0));
    }

    @Test
    void serverThatDiesBetweenAcceptingAndReceiptIsAskedAndNotHandedItAgain() {
        reports.of(spine.planIssued("\"MONTH\""));
        int before = server.handedIn().size();
        server.mood(PartnerServer.Mood.DYING);
        String message = ward.sent();
        ward.done(message, "ACCEPTED").body("receipt", notNullValue());
        assertEquals(before + 1, server.handedIn().size());
        assertTrue(server.asked() >= 1);
    }

    @Test
    void serverThatJudgesLaterIsAskedUntilItHas() {
        reports.of(spine.planIssued("\"MONTH\""));
        int before = server.handedIn().size();
        server.mood(PartnerServer.Mood.SLOW);
        String message = ward.sent();
        Events.await("it is sent", () -> "SENT".equals(ward.shown(message).path("status")));
        server.mood(PartnerServer.Mood.ACCEPTING);
        ward.done(message, "ACCEPTED").body("sentAt", notNullValue());
        assertEquals(before + 1, server.handedIn().size());
    }

    @Test
    void secondAnswerToTheSameMessageChangesNothing() throws Exception {
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        String message = ward.sent();
        String receipt = ward.done(message, "ACCEPTED").extract().path("receipt");
        long version = ward.shown(message).jsonPath().getLong("version");
        Claimed late = claimed(message);
        results.write(
                late,
                new Answer.Receipt(
                        "another", List.of(new Answer.Rejection(PacketKind.DATA, accepted.obligation(), "no"))),
                Instant.now());
        results.write(late, new Answer.Refused("no"), Instant.now());
        ward.shown(message)
                .then()
                .body("receipt", equalTo(receipt))
                .body("status", equalTo("ACCEPTED"))
                .body("version", equalTo((int) version));
        ward.refused(Map.of(), 409, "EXCHANGE_NOTHING_CHANGED");
    }

    /** A process that handed the message in and died before it wrote the receipt down. */
    @Test
    void messageThatADeadProcessHandedInIsAskedForAndNotHandedInAgain() throws Exception {
        server.mood(PartnerServer.Mood.BUSY);
        reports.of(spine.planIssued("\"MONTH\""));
        String message = ward.sent();
        Events.await(
                "an attempt has failed",
                () -> "NOT_NOW".equals(ward.shown(message).path("failure")));
        spine.rows("update exchange_partner set active = false where code = ?", ward.partner);
        Events.await(
                "no attempt is under way",
                () -> !spine.rows(
                                "select 1 from exchange_send where message_id = ? and next_at < now() + interval '10 seconds'",
                                UUID.fromString(message))
                        .isEmpty());
        server.mood(PartnerServer.Mood.ACCEPTING);
        int before = server.handedIn().size();
        Answer lost = adapters.find("JSON_RECEIPT").orElseThrow().deliver(outgoing.message(claimed(message)));
        spine.rows("update exchange_partner set active = true where code = ?", ward.partner);
        ward.done(message, "ACCEPTED").body("receipt", equalTo(((Answer.Receipt) lost).number()));
        assertEquals(before + 1, server.handedIn().size());
    }

    @Test
    void sameMessageIdIsTheSameMessageAndNothingElse() {
        reports.of(spine.planIssued("\"MONTH\""));
        UUID id = UUID.randomUUID();
        int before = server.handedIn().size();
        ward.queue(Map.of("message", id)).then().statusCode(201).body("message", equalTo(id.toString()));
        ward.done(id.toString(), "ACCEPTED");
        ward.queue(Map.of("message", id)).then().statusCode(201).body("status", equalTo("ACCEPTED"));
        ward.refused(Map.of("message", id, "anew", true), 409, "EXCHANGE_MESSAGE_REUSED");
        assertEquals(before + 1, server.handedIn().size());
    }

    @Test
    void partnerThatHasLostEverythingIsToldEverythingAnew() {
        Accepted accepted = reports.of(spine.planIssued("\"MONTH\""));
        ward.done(ward.sent(), "ACCEPTED");
        String again = ward.queue(Map.of("anew", true, "packets", List.of("DATA")))
                .then()
                .statusCode(201)
                .extract()
                .path("message");
        ward.done(again, "ACCEPTED");
        List<String> keys = server.handedIn().getLast().keys();
        assertTrue(keys.contains(accepted.obligation()) || keys.size() == 1_000);
    }

    @Test
    void nothingOfANeighbourIsSent() {
        String neighbours = "OF-" + ward.partner;
        as("admin", "H35")
                .body(ward.described(neighbours, "H35.DOANKET", List.of("KPI_BREAKDOWNS")))
                .post("/api/v1/exchange/partners")
                .then()
                .statusCode(201);
        int before = server.handedIn().size();
        as("reviewer", "H35.DOANKET")
                .body("{}")
                .post("/api/v1/exchange/partners/" + neighbours + "/sends")
                .then()
                .statusCode(201);
        Events.await("the neighbour's message", () -> server.handedIn().size() > before);
        List<String> keys = server.handedIn().getLast().keys();
        assertTrue(keys.contains(DemoOrganizations.id("H35.DOANKET").toString()));
        assertFalse(keys.contains(DemoOrganizations.id(WARD).toString()));
    }

    @Test
    void whoSeesThePartnerReadsAndOnlyItsBodySends() {
        as("reviewer", "H35").get(ward.sends()).then().statusCode(200);
        as("reviewer", UNIT).get(ward.sends()).then().statusCode(404);
        as("reviewer", "H35")
                .body("{}")
                .post(ward.sends())
                .then()
                .statusCode(403)
                .body("code", equalTo("EXCHANGE_PARTNER_NOT_OWN"));
        as("reporter", WARD).body("{}").post(ward.sends()).then().statusCode(403);
        as("reviewer", "H35.DOANKET").body("{}").post(ward.sends()).then().statusCode(404);
    }

    /** As the first attempt at it. */
    private Claimed claimed(String message) {
        String id = spine.rows("select id from exchange_partner where code = ?", ward.partner)
                .getFirst();
        return new Claimed(
                UUID.fromString(id), UUID.fromString(message), 1, 0, 0, WARD, "JSON_RECEIPT", server.url(), "partner");
    }

    @SuppressWarnings("unchecked")
    private static int value(PartnerServer.Taken taken, Accepted accepted) {
        Map<String, Object> record = taken.records().stream()
                .filter(one -> accepted.obligation().equals(one.get("key")) && "DATA".equals(one.get("packet")))
                .findAny()
                .orElseThrow();
        Map<String, Object> content = (Map<String, Object>) record.get("content");
        List<Map<String, Object>> values = (List<Map<String, Object>>) content.get("values");
        return ((Number) values.getFirst().get("numerator")).intValue();
    }
}
