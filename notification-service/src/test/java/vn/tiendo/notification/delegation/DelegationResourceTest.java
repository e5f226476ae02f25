package vn.tiendo.notification.delegation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;
import vn.tiendo.notification.NeighbourPorts;
import vn.tiendo.notification.Neighbours;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(NeighbourPorts.class)
class DelegationResourceTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String REPORTER = Tokens.bearer("reporter", DIVISION);
    private static final String HEAD = Tokens.bearer("report-approver", DIVISION);
    private static final String HEAD_ID = Tokens.subject(Set.of("report-approver"), DIVISION);
    private static final String STRANGER_ID = Tokens.subject(Set.of("reporter"), "H35.DOANKET");

    @Inject
    Database database;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void reset() {
        database.reset();
        neighbours.reset();
        neighbours.keycloak().person(Tokens.subject(Set.of("reporter"), DIVISION), DIVISION, "reporter");
        neighbours.keycloak().person(HEAD_ID, DIVISION, "report-approver");
        neighbours.keycloak().person(STRANGER_ID, "H35.DOANKET", "reporter");
    }

    @AfterEach
    void nobodyElseIsTold() {
        neighbours.reset();
    }

    @Test
    void deputiesAreTheOthersOfTheOwnBodyAndWhoSawTheirNamesIsRecorded() {
        long before = reads();
        given().header("Authorization", REPORTER)
                .get("/api/v1/delegations/deputies")
                .then()
                .statusCode(200)
                .body("items.id", contains(HEAD_ID))
                .body("items.name", contains("Cán bộ " + HEAD_ID));
        assertEquals(before + 1, reads());
    }

    private long reads() {
        return database.count(
                "select count(*) from audit_entry where action = 'directory.read' and personal_data and actor = ?"
                        + " and content not like '%Cán bộ%'",
                Tokens.subject(Set.of("reporter"), DIVISION));
    }

    @Test
    void deputyReadsWhatCameMeanwhileAndNothingBeforeOrAfter() {
        UUID before = database.notification(DIVISION, "reporter");
        String id = add(HEAD_ID, null, in(3)).statusCode(201).extract().path("id");
        UUID meanwhile = database.notification(DIVISION, "reporter");
        database.notification("H35.TANPHONG", "reviewer");
        inbox(HEAD).body("items.id", contains(meanwhile.toString()));
        inbox(REPORTER).body("items.id", contains(meanwhile.toString(), before.toString()));

        end(id, HEAD).statusCode(403).body("code", equalTo("DELEGATION_NOT_OWN"));
        end(id, REPORTER).statusCode(200);
        end(id, REPORTER).statusCode(409).body("code", equalTo("DELEGATION_OVER"));
        database.notification(DIVISION, "reporter");
        inbox(HEAD).body("items.id", contains(meanwhile.toString()));
    }

    @Test
    void deputyWhoHasMovedReadsNothingMore() {
        add(HEAD_ID, null, in(3)).statusCode(201);
        database.notification(DIVISION, "reporter");
        database.run("update delegation set deputy = ?", STRANGER_ID);
        inbox(Tokens.bearer("reporter", "H35.DOANKET")).body("items", empty());
    }

    @Test
    void absenceIsSeenByTheTwoWhomItConcerns() {
        String id = add(HEAD_ID, in(1), in(3)).statusCode(201).extract().path("id");
        for (String token : new String[] {REPORTER, HEAD}) {
            list(token).body("items.id", contains(id)).body("items[0].deputy", equalTo(HEAD_ID));
        }
        for (String token : new String[] {Tokens.bearer("admin", "H35"), Tokens.bearer("inspector", DIVISION)}) {
            list(token).body("items", empty());
            given().header("Authorization", token)
                    .get("/api/v1/delegations/" + id)
                    .then()
                    .statusCode(404);
            end(id, token).statusCode(404);
        }
    }

    @Test
    void badRequestsAreRefused() {
        add(STRANGER_ID, null, in(3)).statusCode(400).body("code", equalTo("DELEGATION_DEPUTY_UNKNOWN"));
        add(Tokens.subject(Set.of("reporter"), DIVISION), null, in(3)).statusCode(400);
        Instant once = in(3);
        add(HEAD_ID, once, once).statusCode(400).body("code", equalTo("DELEGATION_TIME_INVALID"));
        add(HEAD_ID, in(-3), in(3)).statusCode(400);
        add(HEAD_ID, null, in(400)).statusCode(400);
        add(HEAD_ID, Instant.MAX, Instant.MAX).statusCode(400);
        add(HEAD_ID, in(2), in(5)).statusCode(201);
        add(HEAD_ID, in(4), in(7)).statusCode(409).body("code", equalTo("DELEGATION_OVERLAPS"));
        add(HEAD_ID, in(6), in(7)).statusCode(201);
        assertEquals(2, database.count("select count(*) from delegation"));
    }

    private static Instant in(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private static ValidatableResponse add(String deputy, Instant from, Instant to) {
        String begin = from == null ? "" : "\"from\": \"" + from + "\", ";
        return given().header("Authorization", REPORTER)
                .contentType("application/json")
                .body("{\"deputy\": \"" + deputy + "\", " + begin + "\"to\": \"" + to + "\"}")
                .post("/api/v1/delegations")
                .then();
    }

    private static ValidatableResponse end(String id, String token) {
        String path = "/api/v1/delegations/" + id;
        String etag = given().header("Authorization", token).get(path).header("ETag");
        return given().header("Authorization", token)
                .header("If-Match", etag == null ? "\"1\"" : etag)
                .post(path + "/end")
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().header("Authorization", token)
                .get("/api/v1/delegations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inbox(String token) {
        return given().header("Authorization", token)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200);
    }
}
