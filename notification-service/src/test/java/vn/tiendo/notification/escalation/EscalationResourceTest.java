package vn.tiendo.notification.escalation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.notification.Database.PERIODIC;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

/** What the division owed a neighbouring commune was taken to its ward, as the sweep records it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EscalationResourceTest {
    private static final Instant DUE = Instant.parse("2040-06-15T17:00:00Z");

    @Inject
    Database database;

    private UUID deadline;

    @BeforeEach
    void raise() {
        database.reset();
        deadline = database.deadline(PERIODIC, DUE, DUE, "H35.TANPHONG.VHXH", "H35.DOANKET");
        reminder("REMIND", 0);
        reminder("SUPERIOR", 3);
        reminder("SUPERIOR", 5);
    }

    @ParameterizedTest
    @CsvSource({
        "H35.TANPHONG.VHXH, 2, who owed it",
        "H35.TANPHONG, 2, the body above",
        "H35, 2, whoever is above both",
        "H35.DOANKET, 2, to whom it is owed",
        "H35.BINHLU, 0, nobody else"
    })
    void isReadByWhomItConcerns(String organization, int seen, String who) {
        assertEquals(seen, list(organization, "").getList("items").size(), who);
    }

    @Test
    void saysWhatWasTakenToWhomAndHowItStandsNow() {
        JsonPath page = list("H35.TANPHONG", "?limit=1");
        assertEquals("P5D", page.get("items[0].rung"));
        assertEquals("H35.TANPHONG", page.get("items[0].superior.code"));
        assertEquals("H35.TANPHONG.VHXH", page.get("items[0].organization.code"));
        assertEquals("H35.DOANKET", page.get("items[0].recipient.code"));
        assertEquals(deadline.toString(), page.get("items[0].deadline"));
        JsonPath rest = list("H35.TANPHONG", "?limit=1&cursor=" + page.getString("next"));
        assertEquals(List.of("P3D"), rest.getList("items.rung"));
        assertEquals(0, list("H35.TANPHONG", "?status=CLOSED").getList("items").size());
        assertEquals(
                0,
                list("H35.TANPHONG", "?organization=H35.BINHLU")
                        .getList("items")
                        .size());
        database.run("update deadline set status = 'CLOSED', closed_at = ? where id = ?", DUE, deadline);
        assertEquals(
                List.of("CLOSED", "CLOSED"),
                list("H35.TANPHONG", "?status=CLOSED&organization=H35.TANPHONG.VHXH")
                        .getList("items.status"));
    }

    /** A body that was merged since into another one is still the one that was told. */
    @Test
    void keepsTheBodiesOfThen() {
        database.run(
                "update deadline set organization_id = ? where id = ?", DemoOrganizations.id("H35.BINHLU"), deadline);
        assertEquals(
                List.of("H35.TANPHONG.VHXH", "H35.TANPHONG.VHXH"),
                list("H35.TANPHONG", "").getList("items.organization.code"));
        assertEquals(0, list("H35.BINHLU", "").getList("items").size());
    }

    private void reminder(String action, long days) {
        database.run(
                """
                insert into reminder (id, deadline_id, due_at, after_due, action, planned_at, sent_at, owner_id, superior_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                deadline,
                DUE,
                days * 86_400,
                action,
                DUE.plus(Duration.ofDays(days)),
                DUE.plus(Duration.ofDays(days)),
                DemoOrganizations.id("H35.TANPHONG.VHXH"),
                action.equals("SUPERIOR") ? DemoOrganizations.id("H35.TANPHONG") : null);
    }

    private static JsonPath list(String organization, String query) {
        return given().header("Authorization", Tokens.bearer("reviewer", organization))
                .get("/api/v1/escalations" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
