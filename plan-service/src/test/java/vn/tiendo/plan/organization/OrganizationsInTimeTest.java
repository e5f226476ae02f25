package vn.tiendo.plan.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.patching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OrganizationsInTimeTest {
    private static final String PATH = "/api/v1/organizations";
    private static final String CLASSES = "/api/v1/organization-classes";
    private static final String READER = Tokens.bearer("reporter", "H35.DOANKET");

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aBodyHasCodesOfSeveralSystemsAndIsFoundByEach() {
        found("""
                {"code": "000.00.50.H35", "administrativeCode": "03777", "name": "Xã Nhiều Mã", "level": "COMMUNE",
                 "line": "STATE", "parent": "000.00.00.H35", "validFrom": "2025-07-01"}""").statusCode(201).body("code", equalTo("H35.50"), "parent.code", equalTo("H35"));
        for (String code : List.of("H35.50", "000.00.50.H35", "03777")) {
            as(READER)
                    .get(PATH + "/" + code)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("H35.50"))
                    .body("codes.system", contains("ADMINISTRATIVE_UNIT", "ELECTRONIC_ID"))
                    .body("codes.validFrom", contains("2025-07-01", "2025-07-01"));
        }
        found("""
                {"code": "H35.51", "administrativeCode": "03777", "name": "x", "level": "COMMUNE", "line": "STATE"}""")
                .statusCode(409)
                .body("code", equalTo("ORGANIZATION_CODE_TAKEN"), "errors.pointer", hasItem("/administrativeCode"));
        found("""
                {"code": "H35.51", "administrativeCode": "377", "name": "x", "level": "COMMUNE", "line": "STATE"}""").statusCode(400).body("code", equalTo("ORGANIZATION_ADMINISTRATIVE_CODE_INVALID"));
    }

    @Test
    void aCodeThatWasCorrectedIsNeverGivenAgain() {
        found("""
                {"code": "H35.52", "administrativeCode": "03521", "name": "Xã Sửa Mã", "level": "COMMUNE", "line": "STATE"}""").statusCode(201);
        patching(ADMIN, 0).body("""
                {"administrativeCode": "03522"}""").patch(PATH + "/H35.52").then().statusCode(200);
        as(READER).get(PATH + "/03521").then().body("administrativeCode", equalTo("03522"));
        found("""
                {"code": "H35.53", "administrativeCode": "03521", "name": "x", "level": "COMMUNE", "line": "STATE"}""").statusCode(409);
    }

    @Test
    void theDirectoryIsReadAsOfADay() throws SQLException {
        found("""
                {"code": "H35.54", "name": "Xã Tên Cũ", "level": "COMMUNE", "line": "STATE", "parent": "H35",
                 "validFrom": "2025-07-01"}""").statusCode(201);
        change("name = 'Xã Tên Mới', state_from = date '2026-03-01', version = version + 1 where code = 'H35.54'");
        change("valid_to = date '2026-06-30', version = version + 1 where code = 'H35.54'");

        asOf("H35.54", "2025-06-30").statusCode(404);
        asOf("H35.54", "2026-02-28")
                .body("name", equalTo("Xã Tên Cũ"), "stateTo", equalTo("2026-02-28"), "validTo", equalTo("2026-06-30"));
        asOf("H35.54", "2026-03-01").body("name", equalTo("Xã Tên Mới"), "stateFrom", equalTo("2026-03-01"));
        asOf("H35.54", "2026-07-01").statusCode(404);
        as(READER).get(PATH + "/H35.54").then().body("name", equalTo("Xã Tên Mới"));

        listed("q=xa ten cu&asOf=2026-02-28").body("items.code", contains("H35.54"));
        listed("q=xa ten cu&asOf=2026-03-01").body("items", equalTo(List.of()));
        listed("parent=H35&asOf=2026-07-01").body("items.code", not(hasItem("H35.54")));
        listed("parent=H35").body("items.code", hasItem("H35.54"));
        found("""
                {"code": "H35.54.A", "name": "x", "level": "UNIT", "line": "STATE", "parent": "H35.54"}""").statusCode(400).body("code", equalTo("ORGANIZATION_PARENT_NOT_VALID"));
    }

    @ParameterizedTest
    @CsvSource({
        "Thị trấn Tam Đường",
        "thi tran tam duong",
        "TAM ĐƯỜNG",
        "tam đương", // a wrong mark is no obstacle
        "TĐ thử",
        "h35.td",
        "000.00.00.H35.TD|none",
    })
    void aNameIsFoundWithAndWithoutDiacritics(String searched) {
        found("""
                {"code": "H35.TD", "name": "Thị trấn Tam Đường", "shortName": "TĐ thử", "level": "COMMUNE", "line": "STATE"}""");
        boolean none = searched.endsWith("|none");
        listed("q=" + searched.replace("|none", ""))
                .body("items.code", none ? not(hasItem("H35.TD")) : hasItem("H35.TD"));
    }

    @Test
    void theDirectoryIsNarrowedByLineLevelKindAndPlace() {
        found("""
                {"code": "Z35.MTTQ", "name": "Mặt trận mẫu", "level": "DEPARTMENT", "line": "FRONT", "kind": "FRONT_COMMITTEE"}""");
        listed("line=FRONT&kind=FRONT_COMMITTEE").body("items.code", contains("Z35.MTTQ"));
        listed("line=FRONT&level=COMMUNE").body("items", equalTo(List.of()));
        listed("below=H35.TANPHONG").body("items.code", contains("H35.TANPHONG.VHXH"));
        listed("below=H35&parent=H35.TANPHONG").body("items.code", contains("H35.TANPHONG.VHXH"));
        listed("parent=H98").body("items", equalTo(List.of()));
        listed("asOf=yesterday").statusCode(400);
        listed("line=ARMY").statusCode(400);
    }

    @Test
    void theMembersOfAClassFollowFromTheDirectoryAsOfADay() throws SQLException {
        found("""
                {"code": "H35.DOANKET.TH1", "name": "Trường 1", "level": "UNIT", "line": "STATE", "kind": "SCHOOL",
                 "parent": "H35.DOANKET", "validFrom": "2025-07-01"}""");
        found("""
                {"code": "H35.DOANKET.TH2", "name": "Trường 2", "level": "UNIT", "line": "STATE", "kind": "SCHOOL",
                 "parent": "H35.DOANKET", "validFrom": "2026-01-01"}""");
        found("""
                {"code": "H35.DOANKET.TYT", "name": "Trạm y tế", "level": "UNIT", "line": "STATE", "kind": "HEALTH_STATION",
                 "parent": "H35.DOANKET", "validFrom": "2025-07-01"}""");
        change("valid_to = date '2026-05-31', version = version + 1 where code = 'H35.DOANKET.TH1'");
        as(ADMIN).body("""
                        {"code": "DOANKET-SCHOOLS", "name": "Các trường trên địa bàn", "below": "H35.DOANKET", "kind": "SCHOOL"}""").post(CLASSES).then().statusCode(201).body("below.code", equalTo("H35.DOANKET"));

        members("asOf=2025-12-31").body("items.code", contains("H35.DOANKET.TH1"));
        members("asOf=2026-02-01").body("items.code", contains("H35.DOANKET.TH1", "H35.DOANKET.TH2"));
        members("asOf=2026-06-01").body("items.code", contains("H35.DOANKET.TH2"));
        members("limit=50").body("items.code", contains("H35.DOANKET.TH2"));
        as(READER).get(CLASSES + "/DOANKET-SCHOOLS").then().body("kind", equalTo("SCHOOL"), "level", nullValue());
        as(READER).get(CLASSES).then().body("items.code", hasItem("DOANKET-SCHOOLS"));
        as(READER).get(CLASSES + "/NONE/members").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"ALL\", \"name\": \"x\"} | 400 | ORGANIZATION_CLASS_OF_EVERYTHING",
                "{\"code\": \"ALL\", \"name\": \"x\", \"direct\": true, \"kind\": \"SCHOOL\"} | 400 | ORGANIZATION_CLASS_OF_EVERYTHING",
                "{\"code\": \"all\", \"name\": \"x\", \"kind\": \"SCHOOL\"} | 400 | VALIDATION_FAILED",
                "{\"code\": \"ALL\", \"name\": \"x\", \"below\": \"H98\"} | 400 | ORGANIZATION_UNKNOWN",
                "{\"code\": \"TWICE\", \"name\": \"x\", \"level\": \"COMMUNE\"} | 409 | ORGANIZATION_CLASS_CODE_TAKEN",
            })
    void aBadClassIsRefused(String body, int status, String code) {
        as(ADMIN)
                .body("{\"code\": \"TWICE\", \"name\": \"x\", \"level\": \"UNIT\"}")
                .post(CLASSES);
        as(ADMIN).body(body).post(CLASSES).then().statusCode(status).body("code", equalTo(code));
        as(READER).body(body).post(CLASSES).then().statusCode(403);
    }

    private static ValidatableResponse found(String body) {
        return as(ADMIN).body(body).post(PATH).then();
    }

    private static ValidatableResponse asOf(String code, String day) {
        return as(READER).get(PATH + "/" + code + "?asOf=" + day).then();
    }

    private static ValidatableResponse listed(String query) {
        return as(READER).get(PATH + "?limit=200&" + query).then();
    }

    private static ValidatableResponse members(String query) {
        return as(READER).get(CLASSES + "/DOANKET-SCHOOLS/members?" + query).then();
    }

    /** What a reorganisation does, as the database sees it. */
    private void change(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update organization set " + what);
            statement.executeUpdate(
                    "update organization_copy c set valid_to = o.valid_to from organization o where o.id = c.id");
        }
    }
}
