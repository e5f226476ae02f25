package vn.tiendo.plan.inspection;

import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** What inspectors and those they inspect do, each step as a call. */
final class InspectionSteps {
    static final String INSPECTIONS = "/api/v1/inspections";
    static final String FINDINGS = "/api/v1/findings";
    static final String INSPECTOR = Tokens.bearer("inspector", Service.PROVINCE);
    static final String OWNER = Tokens.bearer("reporter", Service.WARD);
    static final String STRANGER =
            Tokens.bearer(Set.of("inspector", "reporter", "report-approver"), Service.OTHER_WARD);
    static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);
    static final LocalDate DUE = WorkingCalendar.of(List.of()).roll(TODAY.plusDays(30), RollPolicy.NEXT_WORKING_DAY);

    private InspectionSteps() {}

    static Map<String, Object> inspection(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "PERIODIC",
                "bodyKind",
                "INSPECTORATE",
                "legalBasis",
                "Quyết định mẫu 12/QĐ-TTr",
                "subject",
                "Chuyển đổi số",
                "startsOn",
                "2026-09-01",
                "endsOn",
                "2026-09-12"));
        body.putAll(more);
        return body;
    }

    static ValidatableResponse open(String bearer, Map<String, Object> more) {
        return as(bearer).body(inspection(more)).post(INSPECTIONS).then();
    }

    static String opened(String... inspected) {
        return open(INSPECTOR, Map.of("inspected", List.of(inspected)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> finding(String owner) {
        return Map.of(
                "severity",
                "MAJOR",
                "text",
                "Thiếu hồ sơ",
                "demand",
                "Bổ sung hồ sơ",
                "owner",
                owner,
                "nominalDueOn",
                DUE.toString());
    }

    static String found(String inspection, String owner) {
        return as(INSPECTOR)
                .body(finding(owner))
                .post(INSPECTIONS + "/" + inspection + "/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse move(String bearer, String path, String how, Map<String, Object> body) {
        String etag = as(ADMIN).get(path).then().statusCode(200).extract().header("ETag");
        return as(bearer)
                .header("If-Match", etag)
                .body(body)
                .post(path + "/" + how)
                .then();
    }

    static void conclude(String inspection) {
        move(INSPECTOR, INSPECTIONS + "/" + inspection, "conclude", Map.of("conclusion", "Cơ bản đạt"))
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"));
    }

    static String concluded(String owner) {
        String inspection = opened(owner);
        String finding = found(inspection, owner);
        conclude(inspection);
        return FINDINGS + "/" + finding;
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
