package vn.tiendo.reporting;

import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import java.util.Set;
import java.util.UUID;

/** Reports of the division that the ward accepted, and their corrections. */
public final class AcceptedReports {
    private final Spine spine;

    public AcceptedReports(Spine spine) {
        this.spine = spine;
    }

    /** A report, and what names it in every version. */
    public record Accepted(String obligation, String report, Spine.Plan plan) {}

    public Accepted of(Spine.Plan plan) {
        String report = spine.draftOf(plan);
        fill(report, value(9));
        return new Accepted(obligation(report), report, plan);
    }

    /** The same obligation, with another figure. */
    public Accepted corrected(Accepted before, int numerator) {
        return corrected(before, value(numerator));
    }

    /** The same obligation, with another answer. */
    public Accepted corrected(Accepted before, String answer) {
        String report = as("report-approver", UNIT)
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", version(before.report()))
                .body("{\"reason\":\"Tử số thiếu một tổ dân phố\"}")
                .post("/api/v1/reports/" + before.report() + "/correct")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        fill(report, answer);
        return new Accepted(before.obligation(), report, before.plan());
    }

    private static String value(int numerator) {
        return "{\"answer\":\"VALUE\",\"numerator\":%d,\"denominator\":10}".formatted(numerator);
    }

    private void fill(String report, String answer) {
        spine.answer(UNIT, report, 0, answer).then().statusCode(200);
        as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200);
        as("reviewer", WARD)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/accept")
                .then()
                .statusCode(200);
    }

    private String obligation(String report) {
        return spine.rows("select obligation_id from report where id = ?", UUID.fromString(report))
                .getFirst();
    }

    private static String version(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }
}
