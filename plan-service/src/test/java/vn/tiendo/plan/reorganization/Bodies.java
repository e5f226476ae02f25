package vn.tiendo.plan.reorganization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.texts;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.tiendo.kit.time.VietnamTime;

/** Bodies of their own for each test, and what is done to them. */
final class Bodies {
    static final String PATH = "/api/v1/reorganizations";
    static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    static final String BASIS = "Nghị quyết mẫu 01/NQ";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Bodies() {}

    static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }

    /** A code that no other test has. */
    static String code() {
        return "H35.R" + NEXT.incrementAndGet();
    }

    static String found(String code, String level, String parent, LocalDate from) {
        return found(Map.of(
                "code",
                code,
                "name",
                "Cơ quan " + code,
                "level",
                level,
                "line",
                "STATE",
                "parent",
                parent,
                "validFrom",
                from.toString()));
    }

    static String found(Map<String, Object> body) {
        return as(ADMIN)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String commune() {
        String code = code();
        found(code, "COMMUNE", "H35", LocalDate.of(2025, 7, 1));
        return code;
    }

    static ValidatableResponse prepared(Map<String, Object> body) {
        return as(ADMIN).body(body).post(PATH).then();
    }

    /** The id of a new draft. */
    static String draft(Map<String, Object> body) {
        return prepared(body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse does(String id, String what) {
        long version =
                as(ADMIN).get(PATH + "/" + id).then().extract().jsonPath().getLong("version");
        return as(ADMIN)
                .header("If-Match", "\"" + version + "\"")
                .post(PATH + "/" + id + "/" + what)
                .then();
    }

    static ValidatableResponse preview(String id) {
        return as(ADMIN).get(PATH + "/" + id + "/preview").then().statusCode(200);
    }

    static void applied(String id) {
        assertEquals("APPLIED", does(id, "apply").statusCode(200).extract().path("status"));
    }

    /** Drafted: everything passes to one body on that day. */
    static String merger(LocalDate day, List<String> sources, String successor) {
        return draft(Map.of(
                "type",
                "MERGE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                day.toString(),
                "sources",
                sources,
                "successors",
                List.of(successor)));
    }

    static String task(String name, String lead, String coordinator) {
        return """
                {"name": "%s", "lead": "%s", "coordinators": ["%s"], "deadline": {"nominalDueOn": "2027-12-31"}}""".formatted(name, lead, coordinator);
    }

    static List<String> ids(DataSource database, List<String> codes) {
        return codes.stream()
                .map(code -> texts(database, "select id from organization where code = ?", code)
                        .getFirst())
                .toList();
    }
}
