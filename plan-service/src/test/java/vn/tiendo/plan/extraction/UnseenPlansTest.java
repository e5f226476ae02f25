package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundTarget;

/**
 * Plans of invented issuers, written for measuring and scored by the formula of the real ones: a provincial programme with
 * annex tables, Party programmes, a scanned commune plan, department, city and quarterly plans. The expected files were written by hand.
 */
class UnseenPlansTest {

    private static final double BAR = 0.95;
    private static final double SURE = 0.9;

    static Stream<String> plans() {
        return Stream.of(
                "admin-reform",
                "city-dti",
                "commune-decision",
                "commune-ocr",
                "commune-scan",
                "culture-dept",
                "decision-attached",
                "department-owners",
                "department-training",
                "health-plan",
                "land-plan",
                "party-action",
                "party-cells",
                "party-paragraphs",
                "project06-reports",
                "province-programme",
                "quarter-plan",
                "ward-parts",
                "ward-table",
                "zone-table");
    }

    static Extraction read(String plan) {
        return PlanReader.extract(Tables.text("unseen/" + plan + ".txt"));
    }

    static JsonNode expected(String plan) {
        try {
            return new ObjectMapper().readTree(Tables.text("unseen/" + plan + ".json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(plan, e);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlanPassesTheBars(String plan) {
        Score score = Score.of(read(plan), expected(plan));

        assertTrue(score.recall() >= BAR && score.precision() >= BAR, score::toString);
        assertTrue(score.share(score.values()) >= BAR, score::toString);
        assertTrue(score.share(score.comparators()) >= BAR && score.share(score.judged()) >= BAR, score::toString);
        assertTrue(score.share(score.dues()) >= BAR && score.share(score.leads()) >= BAR, score::toString);
        assertEquals(score.coreDuties(), score.foundDuties());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void dutiesTasksAndTheDocumentAreAsExpected(String plan) {
        assertEquals(List.of(), Differences.between(read(plan), expected(plan)));
    }

    @Test
    void whatIsSureIsRight() {
        long sure = 0;
        long right = 0;
        for (String plan : plans().toList()) {
            for (FoundTarget target : read(plan).targets()) {
                if (target.confidence() < SURE || Score.isNeutral(target, expected(plan))) continue;
                sure++;
                if (Score.isExpected(target, expected(plan))) right++;
            }
        }
        assertTrue(sure > 80 && right >= 0.98 * sure, right + " of " + sure);
    }
}
