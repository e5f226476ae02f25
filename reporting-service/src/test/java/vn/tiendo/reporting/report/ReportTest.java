package vn.tiendo.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.report.ReportStatus.ACCEPTED;
import static vn.tiendo.reporting.report.ReportStatus.APPROVED;
import static vn.tiendo.reporting.report.ReportStatus.DRAFT;
import static vn.tiendo.reporting.report.ReportStatus.RETURNED;
import static vn.tiendo.reporting.report.ReportStatus.SUBMITTED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.ObligationStatus;
import vn.tiendo.reporting.report.ItemAnswer.Answer;
import vn.tiendo.reporting.report.ItemAnswer.Progress;
import vn.tiendo.reporting.report.ReportItem.Type;

class ReportTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final Instant IN_TIME = DUE.minusMillis(1);

    private final List<ItemState> items = List.of(state(Type.TARGET, Answer.NIL, null, null));

    @ParameterizedTest(name = "{1} of a report that is {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT     | edit               | DRAFT
            DRAFT     | approve            | APPROVED
            DRAFT     | submit by reporter | REPORT_NOT_APPROVED
            DRAFT     | submit by approver | SUBMITTED
            DRAFT     | withdraw           | REPORT_TRANSITION_REFUSED
            DRAFT     | return             | REPORT_TRANSITION_REFUSED
            DRAFT     | accept             | REPORT_TRANSITION_REFUSED
            APPROVED  | edit               | DRAFT
            APPROVED  | approve            | REPORT_TRANSITION_REFUSED
            APPROVED  | submit by reporter | SUBMITTED
            APPROVED  | submit by approver | SUBMITTED
            APPROVED  | withdraw           | REPORT_TRANSITION_REFUSED
            APPROVED  | return             | REPORT_TRANSITION_REFUSED
            APPROVED  | accept             | REPORT_TRANSITION_REFUSED
            SUBMITTED | edit               | REPORT_LOCKED
            SUBMITTED | approve            | REPORT_TRANSITION_REFUSED
            SUBMITTED | submit by reporter | REPORT_TRANSITION_REFUSED
            SUBMITTED | submit by approver | REPORT_TRANSITION_REFUSED
            SUBMITTED | withdraw           | DRAFT
            SUBMITTED | return             | RETURNED
            SUBMITTED | accept             | ACCEPTED
            RETURNED  | edit               | RETURNED
            RETURNED  | approve            | APPROVED
            RETURNED  | submit by reporter | REPORT_NOT_APPROVED
            RETURNED  | submit by approver | SUBMITTED
            RETURNED  | withdraw           | REPORT_TRANSITION_REFUSED
            RETURNED  | return             | REPORT_TRANSITION_REFUSED
            RETURNED  | accept             | REPORT_TRANSITION_REFUSED
            ACCEPTED  | edit               | REPORT_LOCKED
            ACCEPTED  | approve            | REPORT_TRANSITION_REFUSED
            ACCEPTED  | submit by reporter | REPORT_TRANSITION_REFUSED
            ACCEPTED  | submit by approver | REPORT_TRANSITION_REFUSED
            ACCEPTED  | withdraw           | REPORT_TRANSITION_REFUSED
            ACCEPTED  | return             | REPORT_TRANSITION_REFUSED
            ACCEPTED  | accept             | REPORT_TRANSITION_REFUSED
            """)
    void everyActionInEveryStateHasOneOutcome(ReportStatus state, String action, String outcome) {
        Report report = in(state);
        long before = report.version;
        try {
            Step step = act(report, action);
            assertEquals(new Step(step.action(), state, ReportStatus.valueOf(outcome)), step);
            assertEquals(step.to(), report.status);
            assertEquals(before + 1, report.version);
        } catch (Refusal refusal) {
            assertEquals(outcome, refusal.code().name());
            assertEquals(state, report.status);
            assertEquals(before, report.version);
        }
    }

    @ParameterizedTest(name = "{0} ms after the deadline: late {1}")
    @CsvSource({"-1, false", "0, true", "1, true"})
    void theDeadlineIsExclusive(long millis, boolean late) {
        Report report = in(APPROVED);
        report.submit(items, DUE, false, DUE.plusMillis(millis));
        assertEquals(late, report.late);
    }

    @Test
    void latenessStaysAsTheFirstSubmissionWasJudged() {
        Report report = in(SUBMITTED);
        report.sendBack(null, IN_TIME);
        report.submit(items, DUE, true, DUE.plusSeconds(60));
        assertEquals(false, report.late);
        report.withdraw();
        assertEquals(false, report.late);
    }

    @Test
    void aWithdrawnSubmissionDoesNotCountForLateness() {
        Report report = in(SUBMITTED);
        report.withdraw();
        assertNull(report.late);
        report.submit(items, DUE, true, DUE.plusSeconds(60));
        assertEquals(true, report.late);
    }

    @Test
    void editingAReturnedReportThatWasApprovedAgainKeepsItReturned() {
        Report report = in(RETURNED);
        report.approve(items, IN_TIME);
        assertEquals(RETURNED, report.edit().to());
    }

    @Test
    void aReturnIsDueInTheFuture() {
        assertRefused("REPORT_RETURN_DUE_IN_PAST", () -> in(SUBMITTED).sendBack(IN_TIME, IN_TIME));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: answered {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            TARGET | -              | -           | -   | false
            TARGET | -              | -           | chữ | false
            TARGET | NIL            | -           | -   | true
            TARGET | NOT_APPLICABLE | -           | -   | true
            TASK   | -              | -           | -   | false
            TASK   | -              | NOT_STARTED | -   | true
            TEXT   | -              | -           | ' ' | false
            TEXT   | -              | -           | chữ | true
            TEXT   | NIL            | -           | -   | true
            """)
    void anUnansweredItemHindersApprovalAndSubmission(
            Type type, @Nullable Answer answer, @Nullable Progress progress, @Nullable String text, boolean answered) {
        List<ItemState> said = List.of(items.getFirst(), state(type, answer, progress, text));
        if (answered) {
            assertEquals(APPROVED, in(DRAFT).approve(said, IN_TIME).to());
        } else {
            assertRefused("REPORT_INCOMPLETE", () -> in(DRAFT).approve(said, IN_TIME));
            assertRefused("REPORT_INCOMPLETE", () -> in(DRAFT).submit(said, DUE, true, IN_TIME));
        }
    }

    @ParameterizedTest(name = "ratio {0}: {1} {2}/{3} {4} → {5}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            true  | VALUE          | 471 | 523 | -   | -
            true  | VALUE          | 471 | -   | -   | REPORT_VALUE_WITHOUT_NUMBERS
            true  | VALUE          | -   | -   | 90  | REPORT_VALUE_WITHOUT_NUMBERS
            true  | VALUE          | 0   | 0   | -   | REPORT_DENOMINATOR_ZERO
            true  | NOT_APPLICABLE | 0   | 0   | -   | -
            true  | NIL            | -   | -   | -   | -
            false | VALUE          | -   | -   | 12  | -
            false | VALUE          | 1   | 2   | -   | REPORT_VALUE_WITHOUT_NUMBERS
            -     | VALUE          | 1   | 2   | -   | -
            -     | VALUE          | -   | -   | 12  | -
            -     | VALUE          | -   | -   | -   | REPORT_VALUE_WITHOUT_NUMBERS
            """)
    void aValueNeedsItsNumbers(
            @Nullable Boolean ratio,
            Answer answer,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable String refusal) {
        ReportItem item = item(Type.TARGET);
        item.ratio = ratio;
        ItemAnswer given = answer(answer, numerator, denominator, value);
        if (refusal == null) {
            item.answer(given);
            assertEquals(answer, item.answer);
            assertEquals(answer == Answer.VALUE ? numerator : null, item.numerator);
        } else {
            assertRefused(refusal, () -> item.answer(given));
        }
    }

    @Test
    void aNumeratorAboveItsDenominatorIsAWarningOnly() {
        ReportItem item = item(Type.TARGET);
        item.ratio = true;
        item.answer(answer(Answer.VALUE, BigDecimal.TEN, BigDecimal.ONE, null));
        assertEquals(List.of(ReportItem.Warning.NUMERATOR_ABOVE_DENOMINATOR), item.warnings());
        item.answer(answer(Answer.VALUE, BigDecimal.ONE, BigDecimal.ONE, null));
        assertTrue(item.warnings().isEmpty());
    }

    @Test
    void aTaskTakesProgressAndNoFigures() {
        ReportItem task = item(Type.TASK);
        task.answer(new ItemAnswer(
                null, null, null, null, null, Progress.IN_PROGRESS, BigDecimal.TEN, "đang làm", null, null));
        assertEquals(Progress.IN_PROGRESS, task.progress);
        assertRefused("REPORT_FIELD_NOT_OF_ITEM", () -> task.answer(answer(Answer.VALUE, null, null, BigDecimal.ONE)));
    }

    @Test
    void aCorrectionStandsBesideTheAcceptedVersionAndLatenessIsNotJudgedAgain() {
        Report accepted = in(ACCEPTED);
        Report correction = accepted.correction("Số liệu đến muộn", DUE.plusSeconds(60));
        Report second = correctedOnceMore(correction);

        assertEquals(ACCEPTED, accepted.status);
        assertEquals(2, correction.reportVersion);
        assertEquals(accepted.id, correction.correctsId);
        assertEquals(false, correction.late);
        assertEquals(correction.id, second.correctsId);
        assertEquals(accepted.id, second.originalId);
    }

    private Report correctedOnceMore(Report correction) {
        correction.submit(items, DUE, true, DUE.plusSeconds(120));
        assertRefused("REPORT_TRANSITION_REFUSED", () -> correction.correction("x", DUE));
        assertEquals(false, correction.late);
        correction.accept(DUE.plusSeconds(180));
        return correction.correction("x", DUE.plusSeconds(240));
    }

    @Test
    void aFigureThatCouldNotBeConsolidatedKeepsNobodyFromHandingIn() {
        ItemState own = state(Type.TEXT, null, null, "đã viết");
        ItemState late = new ItemState(
                UUID.randomUUID(),
                2,
                Type.TARGET,
                null,
                "x",
                "HS.TT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ReportItem.Origin.CONSOLIDATED,
                null,
                null);
        Report report = in(ReportStatus.DRAFT);

        report.submit(List.of(own, late), DUE, true, IN_TIME);

        assertEquals(SUBMITTED, report.status);
    }

    private Step act(Report report, String action) {
        return switch (action) {
            case "edit" -> report.edit();
            case "approve" -> report.approve(items, IN_TIME);
            case "submit by reporter" -> report.submit(items, DUE, false, IN_TIME);
            case "submit by approver" -> report.submit(items, DUE, true, IN_TIME);
            case "withdraw" -> report.withdraw();
            case "return" -> report.sendBack(null, IN_TIME);
            case "accept" -> report.accept(IN_TIME);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private Report in(ReportStatus state) {
        Report report = new Report(owed(), IN_TIME);
        if (state == APPROVED) {
            report.approve(items, IN_TIME);
        }
        if (List.of(SUBMITTED, RETURNED, ACCEPTED).contains(state)) {
            report.submit(items, DUE, true, IN_TIME);
        }
        if (state == RETURNED) {
            report.sendBack(null, IN_TIME);
        }
        if (state == ACCEPTED) {
            report.accept(IN_TIME);
        }
        assertEquals(state, report.status);
        return report;
    }

    private static ReportItem item(Type type) {
        ReportItem item = ReportItem.narrative(UUID.randomUUID(), 1, "x");
        item.type = type;
        return item;
    }

    private static ItemState state(
            Type type, @Nullable Answer answer, @Nullable Progress progress, @Nullable String text) {
        UUID id = UUID.randomUUID();
        return new ItemState(
                id,
                1,
                type,
                id,
                "x",
                null,
                answer,
                null,
                null,
                null,
                null,
                progress,
                null,
                text,
                null,
                null,
                ReportItem.Origin.OWN,
                null,
                null);
    }

    private static ItemAnswer answer(
            @Nullable Answer answer,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        return new ItemAnswer(answer, numerator, denominator, value, null, null, null, null, null, null);
    }

    private static ObligationState owed() {
        UUID id = UUID.randomUUID();
        return new ObligationState(
                id,
                0,
                "AD_HOC",
                "x",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DUE,
                id,
                id,
                null,
                ObligationStatus.OPEN,
                null,
                null,
                null,
                false,
                false);
    }

    private static void assertRefused(String code, Runnable action) {
        assertEquals(code, assertThrows(Refusal.class, action::run).code().name());
    }
}
