package vn.tiendo.reporting.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.merge.Scene.OTHER_PLAN;
import static vn.tiendo.reporting.merge.Scene.PARENT;
import static vn.tiendo.reporting.merge.Scene.PLAN;
import static vn.tiendo.reporting.merge.Scene.answer;
import static vn.tiendo.reporting.merge.Scene.ratio;
import static vn.tiendo.reporting.merge.Scene.report;
import static vn.tiendo.reporting.merge.Scene.task;
import static vn.tiendo.reporting.merge.Scene.text;
import static vn.tiendo.reporting.merge.Scene.unit;
import static vn.tiendo.reporting.merge.Scene.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.reporting.merge.Content.Answer;
import vn.tiendo.reporting.merge.Content.Progress;

class MergeTest {
    private final Scene scene = new Scene().indicator("HS", "%", Kind.RATIO_OF_SUMS);

    @Test
    void aBodySpeaksForItselfAndThoseBelowItAndTheRatioIsThatOfTheSums() {
        Line line = scene.own("HS", ratio(10, 10))
                .accepted(1)
                .says(1, "HS", ratio(30, 50))
                .accepted(2)
                .says(2, "HS", ratio(10, 10))
                .line();

        assertEquals(new BigDecimal("71.4285714286"), line.computed().value()); // 50 of 70; the mean would be 86.7
        assertEquals(new BigDecimal("50"), line.computed().numerator());
        assertEquals(new BigDecimal("70"), line.computed().denominator());
        assertEquals(
                List.of(PARENT, unit(1), unit(2)),
                line.contributors().stream().map(Line.Contributor::organization).toList());
        assertTrue(line.contributors().getFirst().own());
    }

    @Test
    void oneLateUnitIsNamedWithItsReasonAndBlocksNothing() {
        Line line = scene.own("HS", ratio(0, 10))
                .accepted(1)
                .says(1, "HS", ratio(9, 10))
                .standing(2, Unit.Standing.NOT_SUBMITTED)
                .expects(2, "HS")
                .standing(3, Unit.Standing.RETURNED)
                .line();

        assertEquals(new BigDecimal("45"), line.computed().value());
        assertEquals(List.of(new Line.Absent(unit(2), "NOT_SUBMITTED")), line.missing());
    }

    @Test
    void anAcceptedReportWithoutTheItemIsMissingWhereAPlanAsksForIt() {
        Line line = scene.own("HS", ratio(1, 2))
                .accepted(1)
                .says(1, "HS", ratio(1, 2))
                .accepted(2)
                .expects(2, "HS")
                .line();

        assertEquals(List.of(new Line.Absent(unit(2), "ITEM_UNANSWERED")), line.missing());
    }

    @Test
    void whatABodySaysForThoseBelowItContainsItsOwnAndGoesUpAlone() {
        Line line = scene.own("HS", answer(Answer.NIL))
                .accepted(1)
                .says(1, "HS", OTHER_PLAN, false, ratio(5, 10), 0)
                .says(1, "HS", OTHER_PLAN, true, ratio(50, 70), 2)
                .line();

        assertEquals(new BigDecimal("70"), line.computed().denominator());
        Line.Contributor below = line.contributors().getLast();
        assertTrue(below.consolidated());
        assertEquals(2, below.missingBelow());
        assertFalse(below.disagrees());
    }

    @Test
    void anUnansweredConsolidatedItemLeavesTheWordToTheBodysOwn() {
        Line line = scene.own("HS", answer(Answer.NIL))
                .accepted(1)
                .says(1, "HS", OTHER_PLAN, true, Content.NONE, 0)
                .says(1, "HS", OTHER_PLAN, false, ratio(5, 10), 0)
                .line();

        assertEquals(new BigDecimal("10"), line.computed().denominator());
    }

    @Test
    void aBodyThatIsAskedTwiceForTheSameIsCountedOnceAndTheActualFigureIsTaken() {
        Line line = scene.own("HS", answer(Answer.NIL))
                .accepted(1)
                .says(1, "HS", PLAN, false, ratio(5, 10), 0)
                .says(1, "HS", OTHER_PLAN, false, ratio(6, 10, true, null, null), 0)
                .line();

        assertEquals(new BigDecimal("5"), line.computed().numerator());
        assertFalse(line.computed().estimated());
        assertTrue(line.contributors().getLast().disagrees());
    }

    @Test
    void whatAPlanOfAnotherBodyAsksHasNoPlaceAndIsListed() {
        Merge.Merged merged = scene.indicator("RIENG", "cái", Kind.SUM)
                .own("HS", ratio(1, 2))
                .accepted(1)
                .says(1, "RIENG", OTHER_PLAN, false, value("3"), 0)
                .merged();

        assertEquals(List.of(), merged.lines());
        assertEquals("RIENG", merged.unmatched().getFirst().code());
        assertEquals(report(1), merged.unmatched().getFirst().report());
    }

    @Test
    void whatThePlanOfTheReportAsksOfOthersBelongsIntoIt() {
        Line line = scene.accepted(1)
                .says(1, "HS", PLAN, false, ratio(3, 4), 0)
                .accepted(2)
                .says(2, "HS", OTHER_PLAN, false, ratio(1, 4), 0)
                .line();

        assertEquals(new BigDecimal("50"), line.computed().value());
        assertEquals("Nội dung HS", line.name());
    }

    @Test
    void whatIsMeasuredAtOneLevelOnlyIsLeftToAPerson() {
        scene.indicator("KTS", "%", Kind.NOT_AGGREGABLE)
                .own("KTS", Content.NONE)
                .accepted(1)
                .says(1, "KTS", value("7"));
        Line line = scene.line();

        assertEquals(Outcome.NOT_COMPUTABLE, line.outcome());
        assertEquals("NOT_AGGREGABLE", line.why());
        assertNull(line.computed().answer());
        assertEquals(List.of(), Items.onto(List.of(), List.of(line), scene.own));
        assertEquals(1, Items.onto(List.of(), List.of(line), List.of()).size());
    }

    @Test
    void anIndicatorThatIsNotKnownYetIsNotGuessed() {
        Line line = scene.own("LA", ratio(1, 2))
                .accepted(1)
                .says(1, "LA", ratio(1, 2))
                .line();

        assertEquals("INDICATOR_UNKNOWN", line.why());
    }

    @Test
    void whatNobodyBelowIsAskedStaysTheBodysOwn() {
        assertEquals(
                List.of(), scene.own("HS", ratio(1, 2)).accepted(1).merged().lines());
    }

    @Test
    void fundsAreAddedAndWordsCarryTheirSource() {
        Line line = scene.own("HS", ratio(1, 2, false, "Đã họp.", 100))
                .accepted(1)
                .says(1, "HS", ratio(1, 2, false, "Thiếu máy.", 250))
                .line();

        assertEquals(new BigDecimal("350"), line.computed().fundsSpent());
        assertEquals(
                "[UBND phường] Đã họp.\n[Đơn vị 1] Thiếu máy.", line.computed().text());
        assertNull(line.contributors().getFirst().content().text());
    }

    @Test
    void tasksMatchByIdAndEveryProgressIsCounted() {
        UUID task = UUID.randomUUID();
        Line line = scene.accepted(1)
                .tells(1, Row.Type.TASK, task, PLAN, task(Progress.COMPLETED, null))
                .accepted(2)
                .tells(2, Row.Type.TASK, task, PLAN, task(Progress.IN_PROGRESS, 40))
                .line();

        assertEquals(Progress.IN_PROGRESS, line.computed().progress());
        assertEquals(new BigDecimal("40"), line.computed().percent());
        assertEquals(1, line.counts().get(Progress.COMPLETED));
    }

    @Test
    void textsOfAllReportsBecomeOneAndWhoIsLateIsMissing() {
        Line line = scene.accepted(1)
                .tells(1, Row.Type.TEXT, null, null, text("Không vướng mắc."))
                .accepted(2)
                .tells(2, Row.Type.TEXT, null, null, answer(Answer.NIL))
                .standing(3, Unit.Standing.NOT_YET_DUE)
                .line();

        assertEquals("[Đơn vị 1] Không vướng mắc.", line.computed().text());
        assertEquals(2, line.contributors().size());
        assertEquals(List.of(new Line.Absent(unit(3), "NOT_YET_DUE")), line.missing());
    }

    @Test
    void aQuestionIsKnownByItsWordsWhateverRegimeAsksIt() {
        scene.accepted(1)
                .answers(1, "Kết quả nổi bật", text("Đã số hóa."))
                .answers(1, "Kiến nghị", text("Thêm máy."))
                .accepted(2)
                .answers(2, "Kiến nghị", text("Thêm người."));
        List<Line> lines = scene.merged().lines();

        assertEquals(
                List.of("Kết quả nổi bật", "Kiến nghị"),
                lines.stream().map(Line::name).toList());
        assertEquals(
                "[Đơn vị 1] Thêm máy.\n[Đơn vị 2] Thêm người.",
                lines.getLast().computed().text());
        assertEquals(List.of(), Difference.between(lines, scene.merged().lines()));
    }
}
