package vn.tiendo.reporting.consolidation;

import static vn.tiendo.reporting.Spine.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.reporting.Spine;

/**
 * A ward of its own for each test, with three units, all reporting one indicator: the units to the ward, the ward to the
 * province, each month.
 */
final class Ward {
    private static final String PROVINCE = "H35";

    final Spine spine;
    final String code = "H35.W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    final String indicator = "HS." + code.substring(5);
    final List<String> units = List.of(code + ".A", code + ".B", code + ".C");

    Ward(Spine spine) {
        this.spine = spine;
        Stream.concat(Stream.of(code), units.stream()).forEach(this::organization);
    }

    static Ward reporting(Spine spine, String aggregation) {
        Ward ward = new Ward(spine);
        ward.knows(aggregation);
        ward.issues();
        return ward;
    }

    private void organization(String organization) {
        boolean unit = !organization.equals(code);
        spine.rows("insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)"
                + " select '%s', '%s', '%s', '%s', 'STATE', p.id, p.path || cast('%s' as uuid), date '2025-07-01', 1 from organization_copy p where p.code = '%s'"
                        .formatted(
                                id(organization),
                                organization,
                                unit ? "Phòng " + organization.substring(organization.length() - 1) : "UBND phường",
                                unit ? "UNIT" : "COMMUNE",
                                id(organization),
                                unit ? code : PROVINCE));
    }

    static UUID id(String organization) {
        return DemoOrganizations.id(organization);
    }

    void knows(String aggregation) {
        String data = """
                {"id":"%s","version":1,"code":"%s","name":"Hồ sơ trực tuyến","unit":"%%","numerator":"trực tuyến",
                 "denominator":"tiếp nhận","direction":"UP","aggregation":"%s","overTime":"PER_PERIOD","ownerId":"%s"}
                """.formatted(id(indicator), indicator, aggregation, id(PROVINCE));
        Contracts.assertValid("indicator/indicator.changed", data);
        Events.publish("indicator.changed", id(indicator), data);
        Events.await(
                "the indicator is known",
                () -> spine.rows("select 1 from indicator_copy where code = ?", indicator)
                                .size()
                        == 1);
    }

    private void issues() {
        UUID plan = UUID.randomUUID();
        List<String> all = Stream.concat(Stream.of(code), units.stream()).toList();
        String targets = all.stream()
                .map(one -> """
                        {"id":"%s","name":"Tỷ lệ hồ sơ trực tuyến","kind":"QUANTITATIVE","comparator":">=",
                         "evalComparator":">=","value":80,"unit":"%%","firm":true,"tracked":true,"reporterId":"%s",
                         "indicator":{"code":"%s","name":"Hồ sơ trực tuyến","unit":"%%","numerator":"trực tuyến",
                                      "denominator":"tiếp nhận","direction":"UP","aggregation":"RATIO_OF_SUMS",
                                      "overTime":"PER_PERIOD"}}
                        """.formatted(UUID.randomUUID(), id(one), indicator))
                .collect(Collectors.joining(","));
        String duties = all.stream()
                .map(one -> """
                        {"id":"%s","reporterId":"%s","recipientId":"%s","frequencies":["MONTH"],
                         "dueRule":{"day":15,"month":null,"inclusive":false}}
                        """.formatted(UUID.randomUUID(), id(one), one.equals(code) ? id(PROVINCE) : id(code)))
                .collect(Collectors.joining(","));
        String data = """
                {"id":"%s","version":3,"revision":1,"keeperId":"%s","issuedAt":"2026-01-05T03:00:00Z",
                 "document":{"type":"KẾ HOẠCH","subject":"Kế hoạch mẫu","line":"STATE"},
                 "targets":[%s],"tasks":[],"reportingDuties":[%s]}
                """.formatted(plan, id(code), targets, duties);
        Contracts.assertValid("plan/plan.issued", data);
        Events.publish("plan.issued", plan, data);
        Events.await(
                "the regimes of the ward",
                () -> spine.rows("select id from regime where plan_id = ?", plan)
                                .size()
                        == all.size());
        for (String regime : spine.rows("select id from regime where plan_id = ?", plan)) {
            Spine.post("plan-editor", code, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                    .then()
                    .statusCode(200);
        }
    }

    String obligation(String organization) {
        return spine.rows("select id from obligation where reporter_id = ? order by opened_at", id(organization))
                .getFirst();
    }

    String begin(String organization) {
        return as("reporter", organization)
                .body(Map.of("obligation", obligation(organization)))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Fills the only question of a report. */
    void says(String organization, String report, int numerator, int denominator) {
        spine.answer(
                        organization,
                        report,
                        0,
                        "{\"answer\":\"VALUE\",\"numerator\":%d,\"denominator\":%d,\"text\":\"Lời của %s\",\"fundsSpent\":100}"
                                .formatted(numerator, denominator, organization.substring(organization.length() - 1)))
                .then()
                .statusCode(200);
    }

    void submit(String organization, String report) {
        move("submit", Set.of("reporter", "report-approver"), organization, report)
                .statusCode(200);
    }

    void accept(String recipient, String report) {
        move("accept", Set.of("reviewer"), recipient, report).statusCode(200);
    }

    /** A unit hands in, and the ward accepts. */
    String accepted(String unit, int numerator, int denominator) {
        String report = begin(unit);
        says(unit, report, numerator, denominator);
        submit(unit, report);
        accept(code, report);
        return report;
    }

    /** A unit corrects what was accepted, and the ward accepts that too. */
    String corrected(String unit, String report, int numerator, int denominator) {
        String correction = as("report-approver", unit)
                .header("If-Match", etag("/api/v1/reports/" + report, unit))
                .body(Map.of("reason", "Số liệu đến muộn"))
                .post("/api/v1/reports/" + report + "/correct")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        says(unit, correction, numerator, denominator);
        submit(unit, correction);
        accept(code, correction);
        return correction;
    }

    private ValidatableResponse move(String action, Set<String> roles, String organization, String report) {
        return as(roles, organization)
                .header("If-Match", etag("/api/v1/reports/" + report, organization))
                .post("/api/v1/reports/" + report + "/" + action)
                .then();
    }

    static String etag(String path, String organization) {
        return as("reporter", organization).get(path).header("ETag");
    }

    Response consolidate() {
        return as("reviewer", code).body(Map.of("obligation", obligation(code))).post("/api/v1/consolidations");
    }

    Response refresh(String consolidation) {
        return as("reviewer", code)
                .header("If-Match", etag("/api/v1/consolidations/" + consolidation, code))
                .post("/api/v1/consolidations/" + consolidation + "/refresh");
    }

    ValidatableResponse see(String consolidation) {
        return as("reviewer", code)
                .get("/api/v1/consolidations/" + consolidation)
                .then()
                .statusCode(200);
    }
}
