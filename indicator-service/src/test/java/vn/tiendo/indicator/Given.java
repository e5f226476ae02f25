package vn.tiendo.indicator;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;

/** What has happened elsewhere before a test begins, told by events on the real broker; each call waits for its effect. */
@ApplicationScoped
public class Given {
    public static final String WARD = "H35.TANPHONG";
    public static final String UNIT = "H35.TANPHONG.VHXH";
    public static final String OTHER_WARD = "H35.DOANKET";

    private final AgroalDataSource database;

    Given(AgroalDataSource database) {
        this.database = database;
    }

    public void organizations() {
        DemoOrganizations.insert(database);
    }

    /** A plan of the ward with one target, at least 80 % within a year, that its division reports. */
    public IssuedPlan issuedPlan() {
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        arrived("plan.issued", plan.id(), plan.event(1));
        return plan;
    }

    /** The same target, reported by each of several bodies. */
    public IssuedPlan issuedPlanOf(String... reporters) {
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        String ids = Stream.of(reporters)
                .map(code -> "\"" + DemoOrganizations.id(code) + "\"")
                .collect(Collectors.joining(","));
        arrived(
                "plan.issued",
                plan.id(),
                plan.event(1)
                        .replace(
                                "\"reporterId\": \"" + DemoOrganizations.id(UNIT) + "\"",
                                "\"reporterId\": null, \"reporterClass\": \"SCHOOLS\", \"reporterIds\": [" + ids
                                        + "]"));
        return plan;
    }

    /** Sends an event and waits until it has had its effect. */
    public UUID arrived(String topic, UUID key, String data) {
        UUID event = Events.publish(topic, key, data);
        Events.await(topic + " is taken in", () -> count("select count(*) from inbox where event_id = ?", event) == 1);
        return event;
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(strings(sql, parameters).getFirst());
    }

    /** The first column of every row. */
    public List<String> strings(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
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

    public void sql(String sql, Object... parameters) {
        strings(sql + " returning 1", parameters);
    }

    /** The data of every event announced about a thing, in order. */
    public List<String> announced(String topic, UUID key) {
        return strings("select data from outbox where topic = ? and key = ? order by id", topic, key.toString());
    }

    public static RequestSpecification as(String role, String organization) {
        return given().header("Authorization", Tokens.bearer(role, organization));
    }

    /** A plan with one target on an indicator of its own. */
    public record IssuedPlan(UUID id, UUID target, String code) {
        public String event(long version) {
            return event(version, "%", LocalDate.now(VietnamTime.ZONE).plusYears(1));
        }

        public String event(long version, String unit, LocalDate dueOn) {
            return """
                    {"id": "%s", "version": %d, "revision": 1, "keeperId": "%s",
                     "document": {"type": "KẾ HOẠCH", "number": "01/KH-THU", "subject": "Kế hoạch thử", "line": "STATE"},
                     "issuedAt": "%sT00:00:00Z", "tasks": [], "reportingDuties": [],
                     "targets": [{"id": "%s", "name": "Tỷ lệ thử", "kind": "QUANTITATIVE", "reporterId": "%s",
                                  "indicator": {"code": "%s", "name": "Tỷ lệ thử", "unit": "%s", "numerator": "Số đạt",
                                                "denominator": "Tổng số", "direction": "UP",
                                                "aggregation": "RATIO_OF_SUMS", "overTime": "CUMULATIVE"},
                                  "comparator": "=", "evalComparator": ">=", "value": 80, "unit": "%%", "firm": true,
                                  "dueOn": "%s", "tracked": true}]}
                    """.formatted(
                            id,
                            version,
                            DemoOrganizations.id(WARD),
                            LocalDate.now(VietnamTime.ZONE),
                            target,
                            DemoOrganizations.id(UNIT),
                            code,
                            unit,
                            dueOn);
        }
    }

    /** A report of the division to its ward. */
    public record Report(UUID id, IssuedPlan plan, UUID original) {
        public static Report on(IssuedPlan plan) {
            return new Report(UUID.randomUUID(), plan, null);
        }

        /** The same, as a correction of another. */
        public Report corrects(Report accepted) {
            return new Report(id, plan, accepted.id());
        }

        /** The state of the report with one value, as every one of its events carries it. */
        public String says(long version, int correction, int numerator, int denominator) {
            return says(version, correction, value(plan, numerator, denominator));
        }

        public String says(long version, int correction, String values) {
            return """
                    {"id": "%s", "version": %d, "obligationId": "%s", "planId": "%s", "reporterId": "%s",
                     "recipientId": "%s", "periodType": "MONTH", "windowFrom": "2026-05-15", "windowTo": "2026-06-14",
                     "reportVersion": %d, "originalId": %s, "submittedAt": "2026-06-12T08:30:00Z", "late": false, "tasks": [],
                     "acceptedAt": "2026-06-16T02:15:00Z", "values": [%s]}
                    """.formatted(
                            id,
                            version,
                            UUID.randomUUID(),
                            plan.id(),
                            DemoOrganizations.id(UNIT),
                            DemoOrganizations.id(WARD),
                            correction,
                            original == null ? null : '"' + original.toString() + '"',
                            values);
        }

        public static String value(IssuedPlan plan, int numerator, int denominator) {
            return """
                    {"itemId": "%s", "targetId": "%s", "indicatorCode": "%s", "answer": "VALUE",
                     "numerator": %d, "denominator": %d, "kind": "ACTUAL"}
                    """.formatted(UUID.randomUUID(), plan.target(), plan.code(), numerator, denominator);
        }
    }
}
