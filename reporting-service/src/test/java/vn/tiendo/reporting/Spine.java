package vn.tiendo.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.Tokens;

/** What the tests of this service share: an issued plan that arrives, requests as somebody, a look into the outbox. */
public class Spine {
    public static final String WARD = "H35.TANPHONG";
    public static final String UNIT = "H35.TANPHONG.VHXH";

    private final DataSource database;

    public Spine(DataSource database) {
        this.database = database;
        DemoOrganizations.insert(database);
    }

    /** A plan of the ward: one ratio target and one task of its division, and a duty with these frequencies. */
    public record Plan(UUID id, UUID target, UUID task, UUID duty) {
        static Plan any() {
            return new Plan(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }

        /** Of its own: what is said of one indicator in one report is offered in all others. */
        public String indicator() {
            return "HS." + target;
        }
    }

    /** The same plan in another version, with these duties. */
    public static String says(Plan plan, long version, String duties) {
        return """
                {"id":"%s","version":%d,"revision":1,"keeperId":"%s","issuedAt":"2026-01-05T03:00:00Z",
                 "document":{"type":"KẾ HOẠCH","subject":"Kế hoạch mẫu","line":"STATE"},
                 "targets":[
                  {"id":"%s","name":"Tỷ lệ hồ sơ trực tuyến","kind":"QUANTITATIVE","comparator":">=","evalComparator":">=",
                   "value":80,"unit":"%%","firm":true,"tracked":true,"reporterId":"%s",
                   "indicator":{"code":"%s","name":"Hồ sơ trực tuyến","unit":"%%","numerator":"nộp trực tuyến",
                                "denominator":"tiếp nhận","direction":"UP","aggregation":"RATIO_OF_SUMS","overTime":"PER_PERIOD"}},
                  {"id":"%s","name":"Không theo dõi","kind":"QUALITATIVE","comparator":"bool","evalComparator":"bool",
                   "firm":false,"tracked":false}],
                 "tasks":[{"id":"%s","name":"Lập danh mục dữ liệu","leadId":"%s","coordinatorIds":[],"progress":"NOT_STARTED"}],
                 "reportingDuties":[%s]}
                """.formatted(
                        plan.id(),
                        version,
                        DemoOrganizations.id(WARD),
                        plan.target(),
                        DemoOrganizations.id(UNIT),
                        plan.indicator(),
                        UUID.randomUUID(),
                        plan.task(),
                        DemoOrganizations.id(UNIT),
                        duties);
    }

    /** The division reports to the ward this often, before this day. */
    public static String duty(UUID id, String frequencies, int day) {
        return """
                {"id":"%s","reporterId":"%s","recipientId":"%s","frequencies":[%s],
                 "dueRule":{"day":%d,"month":null,"inclusive":false}}
                """.formatted(id, DemoOrganizations.id(UNIT), DemoOrganizations.id(WARD), frequencies, day);
    }

    public Plan planIssued(String frequencies) {
        return issue(Plan.any(), frequencies);
    }

    /** The same, with ids that the test already has. */
    public Plan issue(Plan plan, String frequencies) {
        return issue(plan, frequencies, plan.indicator());
    }

    /** A plan whose target stands on the indicator of another. */
    public Plan asking(String indicator) {
        return issue(Plan.any(), "\"MONTH\"", indicator);
    }

    private Plan issue(Plan plan, String frequencies, String indicator) {
        String data = says(plan, 3, duty(plan.duty(), frequencies, 15)).replace(plan.indicator(), indicator);
        Contracts.assertValid("plan/plan.issued", data);
        Events.publish("plan.issued", plan.id(), data);
        Events.await(
                "the regime of the plan",
                () -> rows("select 1 from regime where duty_id = ?", plan.duty())
                                .size()
                        == 1);
        return plan;
    }

    public String regimeOf(Plan plan) {
        return rows("select id from regime where duty_id = ?", plan.duty()).getFirst();
    }

    /** The obligation of the open month, from a confirmed regime. */
    public String obligationOf(Plan plan) {
        String regime = regimeOf(plan);
        post("plan-editor", WARD, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
        return rows("select id from obligation where regime_id = ?", UUID.fromString(regime))
                .getFirst();
    }

    public String draftOf(Plan plan) {
        String obligation = obligationOf(plan);
        return as("reporter", UNIT)
                .body(Map.of("obligation", obligation))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static RequestSpecification as(String role, String organization) {
        return as(Set.of(role), organization);
    }

    public static RequestSpecification as(Set<String> roles, String organization) {
        return given().header("Authorization", Tokens.bearer(roles, organization))
                .contentType("application/json");
    }

    public static Response post(String role, String organization, String path, long version, String body) {
        return as(role, organization)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path);
    }

    /** Answers the item at a place of a report, as the reporter of the body that owes it. */
    public Response answer(String organization, String report, int place, String body) {
        String item = rows(
                        "select id from report_item where report_id = ? order by position offset ? limit 1",
                        UUID.fromString(report),
                        place)
                .getFirst();
        return answer(organization, report, item, body);
    }

    public Response answer(String organization, String report, String item, String body) {
        String version = rows("select version from report_item where id = ?", UUID.fromString(item))
                .getFirst();
        return as("reporter", organization)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/api/v1/reports/" + report + "/items/" + item);
    }

    /** The events of a topic about one thing, in order, each checked against its contract. */
    public List<String> events(String topic, String key) {
        List<String> events = rows("select data from outbox where topic = ? and key = ? order by id", topic, key);
        events.forEach(event -> Contracts.assertValid("reporting/" + topic, event));
        return events;
    }

    /** The first column of every row. */
    public List<String> rows(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
