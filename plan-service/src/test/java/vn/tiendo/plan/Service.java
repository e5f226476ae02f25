package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import vn.tiendo.kit.test.Tokens;

/** What the tests of this service say to it, and what they read in its database. */
public final class Service {
    public static final String WARD = "H35.TANPHONG";
    public static final String DIVISION = "H35.TANPHONG.VHXH";
    public static final String OTHER_WARD = "H35.DOANKET";
    public static final String PROVINCE = "H35";
    public static final String DEPARTMENT = "H35.KHCN";
    public static final String EDITOR = Tokens.bearer("plan-editor", WARD);
    public static final String ISSUER = Tokens.bearer(Set.of("plan-issuer", "plan-editor"), WARD);
    public static final String ADMIN = Tokens.bearer("admin", PROVINCE);

    private Service() {}

    /** The demo organisations, founded through the API; harmless when they are there. */
    public static void found() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put(PROVINCE, "PROVINCE");
        levels.put(DEPARTMENT, "DEPARTMENT");
        levels.put(WARD, "COMMUNE");
        levels.put(DIVISION, "UNIT");
        levels.put(OTHER_WARD, "COMMUNE");
        levels.forEach((code, level) -> {
            int dot = code.lastIndexOf('.');
            String parent = dot < 0 ? "null" : "\"" + code.substring(0, dot) + "\"";
            String body = """
                    {"code": "%s", "name": "%s (mẫu)", "level": "%s", "line": "STATE", "parent": %s, "validFrom": "2025-07-01"}
                    """.formatted(code, code, level, parent);
            as(ADMIN).body(body).post("/api/v1/organizations").then().statusCode(is(oneOf(201, 409)));
        });
    }

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer).contentType(ContentType.JSON);
    }

    public static RequestSpecification patching(String bearer, long version) {
        return given().header("Authorization", bearer)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json; charset=UTF-8");
    }

    /** A draft of the ward, with the least that can be issued; its id. */
    public static String draft(String number) {
        return as(EDITOR)
                .body("""
                        {"document": {"type": "KẾ HOẠCH", "number": "%s", "issuer": "Cơ quan mẫu", "issuedOn": "2026-01-05",
                                      "subject": "Kế hoạch mẫu", "line": "STATE"}}
                        """.formatted(number))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Adds below the draft; the id of what was added. */
    public static String add(String plan, String what, String body) {
        return added(plan, what, body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse added(String plan, String what, String body) {
        return as(EDITOR).body(body).post("/api/v1/plans/" + plan + "/" + what).then();
    }

    public static long version(String plan) {
        return as(EDITOR)
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    public static ValidatableResponse issue(String plan) {
        return as(ISSUER)
                .header("If-Match", "\"" + version(plan) + "\"")
                .post("/api/v1/plans/" + plan + "/issue")
                .then();
    }

    /** The events of a topic about one aggregate, in the order in which they leave. */
    public static List<String> events(DataSource database, String topic, String key) {
        return texts(database, "select data from outbox where topic = ? and key = ? order by id", topic, key);
    }

    /** The first column of every row. */
    public static List<String> texts(DataSource database, String select, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Events of the feature under test: sealing the audit log announces itself at any moment, from a thread of its own. */
    public static long eventCount(DataSource database) {
        return count(database, "outbox where topic <> 'audit.sealed'");
    }

    public static long count(DataSource database, String table) {
        return Long.parseLong(texts(database, "select count(*) from " + table).getFirst());
    }
}
