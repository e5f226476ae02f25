package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.reorganization.Bodies.BASIS;
import static vn.tiendo.plan.reorganization.Bodies.LONG_AGO;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.merger;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

/** Codes and names change; history resolves them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CodesThatChangeTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aWardsNameSurvivesWhileItsCodeChanges() {
        String old = code();
        String renewed = code();
        found(ward(old, "03387", LONG_AGO));
        found(ward(renewed, "03408", today()));
        String id = merger(today(), List.of(old, commune()), renewed);
        applied(id);

        as(ADMIN)
                .get("/api/v1/organizations/03387")
                .then()
                .body("code", equalTo(old), "successors.code", contains(renewed));
        as(ADMIN)
                .get("/api/v1/organizations/03408")
                .then()
                .body("code", equalTo(renewed), "validTo", nullValue(), "predecessors.code", hasItem(old));
        listed("phuong trung ten", today().minusDays(1)).body("items.code", contains(old));
        listed("phuong trung ten", today()).body("items.code", contains(renewed));
        as(ADMIN)
                .get("/api/v1/organizations/03408?asOf=" + today().minusDays(1))
                .then()
                .statusCode(404);
        as(ADMIN)
                .body(Map.of(
                        "code",
                        code(),
                        "administrativeCode",
                        "03387",
                        "name",
                        "x",
                        "level",
                        "COMMUNE",
                        "line",
                        "STATE"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(409);
    }

    @Test
    void aMoveChangesTheHierarchicalCodesOfTheWholeSubtree() {
        String old = code();
        String renewed = "H35.KHCN." + old.substring(4);
        found(old, "DEPARTMENT", "H35", LONG_AGO);
        found(old + ".A", "UNIT", old, LONG_AGO);
        found(old + ".A.1", "UNIT", old + ".A", LONG_AGO);
        String plan = as(Tokens.bearer("plan-editor", old + ".A"))
                .body(Map.of("document", Map.of("subject", "Dự thảo")))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = draft(Map.of(
                "type",
                "MOVE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(old),
                "parent",
                "H35.KHCN",
                "code",
                renewed));
        applied(id);

        for (String below : List.of("", ".A", ".A.1")) {
            as(ADMIN)
                    .get("/api/v1/organizations/" + old + below)
                    .then()
                    .body("code", equalTo(renewed + below), "codes", hasSize(2));
            as(ADMIN)
                    .get("/api/v1/organizations/" + renewed + below + "?asOf=" + today().minusDays(1))
                    .then()
                    .body("code", equalTo(old + below));
        }
        as(ADMIN)
                .get("/api/v1/organizations?below=H35.KHCN&limit=200&asOf=" + today())
                .then()
                .body("items.code", hasItem(renewed + ".A.1"));
        // a token's code never resolves: its holder reads on when the token says the new one
        read(old + ".A", plan, 404);
        read(renewed + ".A", plan, 200);
        read("H35.KHCN", plan, 200);
    }

    private static void read(String body, String plan, int status) {
        as(Tokens.bearer("reporter", body)).get("/api/v1/plans/" + plan).then().statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse listed(String text, LocalDate asOf) {
        return as(ADMIN)
                .queryParam("q", text)
                .queryParam("asOf", asOf.toString())
                .get("/api/v1/organizations")
                .then();
    }

    private static Map<String, Object> ward(String code, String administrative, LocalDate from) {
        return Map.of(
                "code",
                code,
                "administrativeCode",
                administrative,
                "name",
                "Phường Trùng Tên",
                "level",
                "COMMUNE",
                "line",
                "STATE",
                "parent",
                "H35",
                "validFrom",
                from.toString());
    }
}
