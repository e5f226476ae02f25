package vn.tiendo.indicator.ranking;

import static vn.tiendo.indicator.Given.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.kit.time.VietnamTime;

/** Bodies of their own that compete in the year of today, by a profile of their own; what they did stands in the tables. */
public final class Contest {
    private static final MonthDay FIRST = MonthDay.of(12, 15);

    public final Country country;
    public final UUID province;
    public final LocalDate first;
    public final int year;
    private final Given given;

    public Contest(Given given) {
        this.given = given;
        // what is done a day late must have happened
        LocalDate today = LocalDate.now(VietnamTime.ZONE).minusDays(3);
        year = today.isBefore(FIRST.atYear(today.getYear())) ? today.getYear() : today.getYear() + 1;
        first = FIRST.atYear(year - 1);
        country = new Country(given, "RATIO_OF_SUMS", "CUMULATIVE");
        province = country.body("P", null);
        given.sql(
                "update indicator set numerator = 'đã số hóa', denominator = 'tất cả' where code = ?",
                country.indicator);
    }

    /** A task due on the first day, done in time or late. */
    public void task(UUID body, boolean inTime) {
        given.sql(
                "insert into task_copy (id, version, lead_id, heading, in_force, progress, due_at, reported_on)"
                        + " values (?, 1, ?, false, true, 'COMPLETED', cast(? as timestamptz), ?)",
                UUID.randomUUID(),
                body,
                first + "T17:00:00Z",
                inTime ? first : first.plusDays(1));
    }

    /** A task due at no time, and not done. */
    public void undone(UUID body) {
        given.sql(
                "insert into task_copy (id, version, lead_id, heading, in_force, progress) values (?, 1, ?, false, true,"
                        + " 'IN_PROGRESS')",
                UUID.randomUUID(),
                body);
    }

    /** All tasks and obligations of the body wait on a superior; until null: they still do. */
    public void waited(UUID body, LocalDate since, LocalDate until) {
        given.sql(
                "insert into waiting (difficulty_id, version, blocked, since, until) select ?, 0, array_agg(w.id),"
                        + " cast(? as timestamptz), cast(? as timestamptz) from (select id, lead_id as body from task_copy"
                        + " union all select id, reporter_id from obligation_copy) w where w.body = ?",
                UUID.randomUUID(),
                since + "T02:00:00Z",
                until == null ? null : until + "T02:00:00Z",
                body);
    }

    /** A report due on the first day; null evidence: it never came. */
    public void report(UUID body, boolean late, Integer evidence) {
        UUID obligation = UUID.randomUUID();
        given.sql(
                "insert into obligation_copy (id, version, kind, reporter_id, due_at, status)"
                        + " values (?, 1, 'PERIODIC', ?, cast(? as timestamptz), 'OPEN')",
                obligation,
                body,
                first + "T17:00:00Z");
        if (evidence != null) {
            UUID report = UUID.randomUUID();
            given.sql(
                    "insert into report_statement (report_id, report_version, version, state, reporter_id, recipient_id,"
                            + " submitted_at, windows, waiting_for, items, original_id, obligation_id, late, evidence)"
                            + " values (?, 1, 1, 'SUBMITTED', ?, ?, cast(? as timestamptz), '{}', '{}', '[]', ?, ?, ?, ?)",
                    report,
                    body,
                    province,
                    first + "T03:00:00Z",
                    report,
                    obligation,
                    late,
                    evidence);
        }
    }

    public void target(UUID body, String status) {
        target(body, status, null);
    }

    /** A target on the indicator: a figure of it is expected. */
    public void owes(UUID body) {
        target(body, "NO_DATA", country.indicator);
    }

    private void target(UUID body, String status, String indicator) {
        UUID target = UUID.randomUUID();
        given.sql(
                "insert into target (id, plan_id, keeper_id, name, kind, reporter_id, comparator, eval_comparator, firm,"
                        + " start_on, tracked, version, status, indicator_code)"
                        + " values (?, ?, ?, 'Chỉ tiêu thử', 'QUANTITATIVE', ?, '>=', '>=', true, ?, true, 1, ?, ?)",
                target,
                UUID.randomUUID(),
                province,
                body,
                first,
                status,
                indicator);
        stands(target, body, status);
    }

    /** One that several bodies report, each standing for itself. */
    public void shared(Map<UUID, String> statuses) {
        UUID target = UUID.randomUUID();
        given.sql(
                "insert into target (id, plan_id, keeper_id, name, kind, reporter_ids, comparator, eval_comparator, firm,"
                        + " start_on, tracked, version, status) values (?, ?, ?, 'Chỉ tiêu của nhiều nơi', 'QUANTITATIVE',"
                        + " cast(string_to_array(?, ',') as uuid[]), '>=', '>=', true, ?, true, 1, 'AT_RISK')",
                target,
                UUID.randomUUID(),
                province,
                String.join(",", statuses.keySet().stream().map(UUID::toString).toList()),
                first);
        statuses.forEach((body, status) -> stands(target, body, status));
    }

    private void stands(UUID target, UUID body, String status) {
        given.sql(
                "insert into target_standing (target_id, reporter_id, status, reason) values (?, ?, ?, 'LEVEL_REACHED')",
                target,
                body,
                status);
    }

    public void measured(UUID body, int above, int below) {
        measured(body, 0, 30, above, below);
    }

    /** Of a window that is told by days of the year. */
    void measured(UUID body, int from, int to, int above, int below) {
        country.ratio(body, new Window(first.plusDays(from), first.plusDays(to)), above, below, "VERIFIED");
    }

    void perPeriod() {
        given.sql("update indicator set over_time = 'PER_PERIOD' where code = ?", country.indicator);
    }

    /** Enters rules for the year of today, which has begun. */
    public String profile(String notApplicable, String missing) {
        return entered(notApplicable, missing, false);
    }

    /** The same, and anyone may see what follows. */
    public String published() {
        return entered("REDISTRIBUTE", "ZERO", true);
    }

    private String entered(String notApplicable, String missing, boolean published) {
        String code = "X." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        as("admin", "H35")
                .contentType("application/json")
                .body(entering(code, year, notApplicable, missing)
                        .replace("\"heads\"", "\"published\": " + published + ", \"heads\""))
                .post("/api/v1/scoring-profiles")
                .then()
                .statusCode(201);
        return code;
    }

    public String entering(String code, int of, String notApplicable, String missing) {
        return """
                {"code": "%s", "year": %d, "rules": {"name": "Xếp hạng thử", "criteria": [
                   {"code": "T", "name": "Nhiệm vụ", "kind": "TASKS_ON_TIME", "weight": 30, "noneAt": 0, "fullAt": 100},
                   {"code": "R", "name": "Báo cáo", "kind": "REPORTS_ON_TIME_WITH_EVIDENCE", "weight": 20, "noneAt": 50, "fullAt": 90},
                   {"code": "G", "name": "Chỉ tiêu", "kind": "TARGETS_ON_TRACK", "weight": 12.5, "noneAt": 0, "fullAt": 100},
                   {"code": "I", "name": "Số hóa", "kind": "INDICATOR", "indicator": "%s", "weight": 37.5, "noneAt": 0, "fullAt": 95}],
                 "whenNotApplicable": "%s", "whenMissing": "%s",
                 "bands": [{"code": "A", "name": "Tốt", "from": 80, "colour": "#2E7D32", "list": "COMMENDED"},
                           {"code": "B", "name": "Khá", "from": 40, "colour": "#F9A825"},
                           {"code": "C", "name": "Chậm", "from": 0, "colour": "#C62828", "list": "LAGGING"}],
                 "heads": [{"level": "COMMUNE", "line": "STATE", "title": "Chủ tịch Ủy ban nhân dân"}]}}
                """.formatted(code, of, country.indicator, notApplicable, missing);
    }

    public ValidatableResponse asked(String caller, String path) {
        return asked(as("reporter", country.code(caller)), path);
    }

    /** @param traceparent by which the request is known in logs (W3C Trace Context) */
    public ValidatableResponse asked(String caller, String path, String traceparent) {
        return asked(as("reporter", country.code(caller)).header("traceparent", traceparent), path);
    }

    private ValidatableResponse asked(RequestSpecification request, String path) {
        return (path.contains("year=") ? request : request.queryParam("year", year))
                .get("/api/v1/" + path)
                .then();
    }
}
