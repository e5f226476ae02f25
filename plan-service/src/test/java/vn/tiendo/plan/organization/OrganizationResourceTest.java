package vn.tiendo.plan.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
import static vn.tiendo.plan.Service.eventCount;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OrganizationResourceTest {
    private static final String PATH = "/api/v1/organizations";
    private static final String READER = Tokens.bearer("reporter", "H35.DOANKET");

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aFoundedOrganisationIsInTheDirectoryInTheCopyAndAnnounced() {
        String id = as(ADMIN)
                .body("""
                        {"code": "H35.MOI", "name": "Xã Mới", "level": "COMMUNE", "line": "STATE", "parent": "H35"}""")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/H35.MOI"))
                .header("ETag", "\"0\"")
                .body("parent.code", equalTo("H35"))
                .extract()
                .path("id");
        as(READER).get(PATH + "/H35.MOI").then().statusCode(200).body("name", equalTo("Xã Mới"));

        List<String> announced = events(database, "organization.changed", id);
        assertEquals(1, announced.size());
        Contracts.assertValid("plan/organization.changed", announced.getFirst());
        assertEquals(List.of("H35,H35.MOI"), texts(database, """
                        select string_agg(above.code, ',' order by above.code) from organization_copy o
                          join organization_copy above on above.id = any(o.path) where o.code = 'H35.MOI'
                        """));
        assertEquals(
                List.of("organization.found"),
                texts(database, "select action from audit_entry where subject = cast(? as uuid)", id));
    }

    @Test
    void aCodeIsNeverGivenTwice() {
        long before = eventCount(database);
        as(ADMIN)
                .body("""
                        {"code": "H35", "name": "Tỉnh khác", "level": "PROVINCE", "line": "STATE"}""")
                .post(PATH)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ORGANIZATION_CODE_TAKEN"))
                .body("errors.pointer", hasItem("/code"));
        assertEquals(before, eventCount(database));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"h35\", \"name\": \"x\", \"level\": \"UNIT\", \"line\": \"STATE\"} | ORGANIZATION_CODE_INVALID | /code",
                "{\"code\": \"H36\", \"name\": \" \", \"level\": \"UNIT\", \"line\": \"STATE\"} | VALIDATION_FAILED | /name",
                "{\"code\": \"H36\", \"name\": \"x\", \"level\": \"TOWN\", \"line\": \"STATE\"} | VALIDATION_FAILED | /level",
                "{\"code\": \"H36\", \"name\": \"x\", \"level\": \"UNIT\", \"line\": \"STATE\", \"boss\": 1} | VALIDATION_FAILED | /boss",
                "{\"code\": \"H36\", \"name\": 7, \"level\": \"UNIT\", \"line\": \"STATE\"} | VALIDATION_FAILED | /name",
                "{\"code\": \"H36\", \"name\": \"x\", \"level\": \"UNIT\", \"line\": \"STATE\", \"parent\": \"H99\"} | ORGANIZATION_UNKNOWN | /parent",
            })
    void aBadOrganisationIsRefusedWhereItIsBad(String body, String code, String pointer) {
        long before = count(database, "organization");
        as(ADMIN)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
        assertEquals(before, count(database, "organization"));
    }

    @Test
    void onlyAnAdministratorWritesAndEveryCallerReads() {
        String body = """
                {"code": "H35.KHAC", "name": "x", "level": "UNIT", "line": "STATE"}""";
        as(READER).body(body).post(PATH).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        given().contentType(ContentType.JSON).body(body).post(PATH).then().statusCode(401);
        as(Tokens.expired("admin", "H35")).body(body).post(PATH).then().statusCode(401);
        as(Tokens.forged("admin", "H35")).body(body).post(PATH).then().statusCode(401);
        as(READER).get(PATH).then().statusCode(200).body("items.code", hasItems("H35", "H35.DOANKET"));
        as(READER).get(PATH + "/H35.KHAC").then().statusCode(404);
    }

    @Test
    void aRenameNeedsTheVersionThatWasRead() {
        as(ADMIN).body("""
                        {"code": "H35.DOITEN", "name": "Cũ", "shortName": "C", "level": "UNIT", "line": "STATE"}""").post(PATH).then().statusCode(201);
        String path = PATH + "/H35.DOITEN";
        String rename = """
                {"name": "Mới", "shortName": null}""";
        given().header("Authorization", ADMIN)
                .contentType("application/merge-patch+json")
                .body(rename)
                .patch(path)
                .then()
                .statusCode(428);
        patching(ADMIN, 7).body(rename).patch(path).then().statusCode(412);
        String id = patching(ADMIN, 0)
                .body(rename)
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Mới"), "shortName", equalTo(null))
                .extract()
                .path("id");
        patching(ADMIN, 0).body(rename).patch(path).then().statusCode(412);
        assertEquals(2, events(database, "organization.changed", id).size());
        assertEquals(List.of("Mới"), texts(database, "select name from organization_copy where code = 'H35.DOITEN'"));
    }

    @Test
    void theDirectoryIsSearchedByNameCodeAndParentAndPaged() {
        as(READER)
                .queryParam("parent", "H35")
                .queryParam("q", "tanphong")
                .get(PATH)
                .then()
                .body("items.code", equalTo(List.of("H35.TANPHONG")));
        String next = as(READER)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .body("items", hasSize(1), "next", notNullValue())
                .extract()
                .path("next");
        as(READER)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("items.code", not(hasItem("H35")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=%21", "cursor=MjphYmM"})
    void aBadPageIsRefused(String query) {
        as(READER).get(PATH + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theWholeDirectoryIsAnnouncedAgainOnDemand() {
        String id = as(READER).get(PATH + "/H35").then().extract().path("id");
        int before = events(database, "organization.changed", id).size();
        as(ADMIN).post(PATH + "/announce").then().statusCode(200).body("organizations", notNullValue());
        assertEquals(before + 1, events(database, "organization.changed", id).size());
    }
}
