package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.client.Answer;

/**
 * Two divisions report to their ward, the ward and another one to the department, the department to the province: each
 * consolidates, nobody waits for who is late, and what comes later comes in as a correction.
 */
class ConsolidationJourneyTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String OTHER_DIVISION = "H35.TANPHONG.KTHT";
    private static final String WARD = "H35.TANPHONG";
    private static final String LATE_WARD = "H35.DOANKET";
    private static final String DEPARTMENT = "H35.KHCN";

    private final Chain chain = Chain.issued(DIVISION, OTHER_DIVISION, WARD, LATE_WARD, DEPARTMENT);

    @Test
    void figuresGoUpTwoLevelsTheLateWardIsNamedAndItsDataComeInAsACorrection() {
        String fromDivision = chain.handIn(DIVISION, 30, 50);
        chain.accept(DIVISION, fromDivision);
        chain.accept(OTHER_DIVISION, chain.handIn(OTHER_DIVISION, 10, 10));
        String wardsReport = chain.draft(WARD);
        chain.say(WARD, wardsReport, chain.ratio(10, 10));
        JsonNode ward = chain.consolidate(WARD);
        JsonNode wardsFigure = chain.figure(ward);
        assertEquals(
                "71.4", shown(wardsFigure)); // (30 + 10 + 10) of (50 + 10 + 10); the mean of 60, 100 and 100 is 86.7
        assertEquals(3, wardsFigure.path("contributors").size());
        assertEquals(0, wardsFigure.path("missing").size());
        chain.submit(WARD, wardsReport);
        chain.accept(WARD, wardsReport);

        String departmentsReport = chain.draft(DEPARTMENT);
        chain.say(DEPARTMENT, departmentsReport, chain.nothing());
        JsonNode department = chain.consolidate(DEPARTMENT);
        JsonNode departmentsFigure = chain.figure(department);
        assertEquals("71.4", shown(departmentsFigure));
        assertEquals(70, departmentsFigure.path("computed").path("denominator").asInt());
        assertTrue(departmentsFigure
                .path("contributors")
                .get(1)
                .path("consolidated")
                .asBoolean());
        JsonNode late = department.path("missing").get(0);
        assertEquals(LATE_WARD, late.path("organization").path("code").asText());
        boolean due = Instant.now().isAfter(Instant.parse(late.path("dueAt").asText()));
        assertEquals(due ? "NOT_SUBMITTED" : "NOT_YET_DUE", late.path("reason").asText());
        chain.submit(DEPARTMENT, departmentsReport);
        chain.accept(DEPARTMENT, departmentsReport);

        lateDataAreACorrection(department.path("id").asText(), departmentsReport);
        onlyWhatABodyReportsOfItsOwnIsMeasured();
        aCorrectionBelowMakesTheWardsConsolidationStale(
                fromDivision, ward.path("id").asText());
    }

    private void lateDataAreACorrection(String consolidation, String accepted) {
        chain.accept(LATE_WARD, chain.handIn(LATE_WARD, 10, 30));
        JsonNode stale = chain.consolidation(DEPARTMENT, consolidation);
        assertTrue(stale.path("stale").asBoolean());
        assertEquals(
                LATE_WARD,
                stale.path("staleBecause")
                        .get(0)
                        .path("because")
                        .get(0)
                        .path("organization")
                        .path("code")
                        .asText());

        JsonNode corrected = chain.refresh(DEPARTMENT, consolidation);

        assertEquals("60.0", shown(chain.figure(corrected))); // (50 + 10) of (70 + 30)
        assertEquals(0, corrected.path("missing").size());
        assertEquals(2, corrected.path("report").path("reportVersion").asInt());
        assertEquals("DRAFT", corrected.path("report").path("status").asText());
        assertEquals(
                "ACCEPTED", corrected.path("versions").get(1).path("status").asText());
        JsonNode moved = corrected.path("changes").get(0);
        assertEquals(70, moved.path("before").path("denominator").asInt());
        assertEquals(100, moved.path("after").path("denominator").asInt());
        assertEquals("ARRIVED", moved.path("because").get(0).path("what").asText());
        String correction = corrected.path("report").path("id").asText();
        chain.submit(DEPARTMENT, correction);
        chain.accept(DEPARTMENT, correction);
        assertEquals("71.4", shown(chain.consolidatedItem(accepted)));
        assertEquals("60.0", shown(chain.consolidatedItem(correction)));
    }

    private void onlyWhatABodyReportsOfItsOwnIsMeasured() {
        JsonNode measured =
                chain.measurement(WARD, one -> one.path("state").asText().equals("VERIFIED"));
        assertEquals(10, measured.path("denominator").asInt());
        assertEquals(
                "NIL",
                chain.measurement(DEPARTMENT, one -> one.path("state").asText().equals("VERIFIED"))
                        .path("answer")
                        .asText());
    }

    private void aCorrectionBelowMakesTheWardsConsolidationStale(String accepted, String consolidation) {
        assertFalse(chain.consolidation(WARD, consolidation).path("stale").asBoolean());
        String correction = chain.correct(DIVISION, accepted, 40, 50);
        assertEquals(
                50,
                chain.consolidatedItem(chain.consolidation(WARD, consolidation)
                                .path("report")
                                .path("id")
                                .asText())
                        .path("numerator")
                        .asInt());
        chain.accept(DIVISION, correction);

        JsonNode stale = chain.consolidation(WARD, consolidation);

        assertEquals(
                "CHANGED",
                stale.path("staleBecause")
                        .get(0)
                        .path("because")
                        .get(0)
                        .path("what")
                        .asText());
        JsonNode measured =
                chain.measurement(DIVISION, one -> one.path("numerator").asInt() == 40);
        JsonNode why = eventually(
                "both versions of the measurement",
                Chain.PATIENCE,
                () -> Optional.of(chain.explanation(measured.path("id").asText()))
                        .filter(one -> one.path("versions").size() >= 2));
        assertTrue(why.path("versions").findValuesAsText("numerator").contains("30"), why::toString);
        Answer stranger = Stack.api().as("approver.doanket").read("/consolidations/" + consolidation);
        assertEquals(404, stranger.status());
    }

    /** To one decimal, as people say it. */
    private static String shown(JsonNode figure) {
        JsonNode value = figure.has("computed") ? figure.path("computed").path("value") : figure.path("value");
        return value.decimalValue().setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
