package vn.tiendo.indicator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {
    private static final StatusRule RULE = StatusRule.DEFAULT;
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");

    /** The plan was issued on 1/1/2026; half of the way to 31/12 is over on 2/7. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # comparator | level | to  | better | due        | answer | as of      | status         | reason
            >=           | 80    | -   | UP     | 2026-12-31 | 80     | 2026-03-01 | ACHIEVED       | LEVEL_REACHED
            >            | 80    | -   | UP     | 2026-12-31 | 80     | 2026-03-01 | ON_TRACK       | ON_PACE
            >            | 80    | -   | UP     | 2026-12-31 | 80.1   | 2026-03-01 | ACHIEVED       | LEVEL_REACHED
            =            | 100   | -   | UP     | 2026-12-31 | 100.0  | 2026-12-31 | ACHIEVED       | LEVEL_REACHED
            =            | 100   | -   | UP     | 2026-12-31 | 99.99  | 2027-01-01 | OFF_TRACK      | MISSED
            >=           | 80    | -   | UP     | 2026-12-31 | 45     | 2026-07-02 | ON_TRACK       | ON_PACE
            >=           | 80    | -   | UP     | 2026-12-31 | 36     | 2026-07-02 | AT_RISK        | BEHIND_PACE
            >=           | 80    | -   | UP     | 2026-12-31 | 20     | 2026-07-02 | OFF_TRACK      | FAR_BEHIND_PACE
            >=           | 80    | -   | UP     | 2026-12-31 | 79.9   | 2027-01-01 | OFF_TRACK      | MISSED
            <=           | 2     | -   | DOWN   | 2026-12-31 | 1.5    | 2026-03-01 | ACHIEVED       | LEVEL_REACHED
            <=           | 2     | -   | DOWN   | 2026-12-31 | 4      | 2026-07-01 | ON_TRACK       | ON_PACE
            <=           | 2     | -   | DOWN   | 2026-12-31 | 10     | 2026-12-01 | OFF_TRACK      | FAR_BEHIND_PACE
            <            | 2     | -   | DOWN   | 2026-12-31 | 2      | 2027-01-01 | OFF_TRACK      | MISSED
            # a limit against the good direction can be broken until the due date
            <=           | 100   | -   | UP     | 2026-12-31 | 90     | 2026-07-01 | ON_TRACK       | LIMIT_KEPT_SO_FAR
            <=           | 100   | -   | UP     | 2026-12-31 | 90     | 2027-01-01 | ACHIEVED       | LIMIT_KEPT
            <=           | 100   | -   | UP     | 2026-12-31 | 101    | 2026-07-01 | OFF_TRACK      | LIMIT_BROKEN
            >=           | 3     | -   | DOWN   | 2026-12-31 | 3      | 2026-07-01 | ON_TRACK       | LIMIT_KEPT_SO_FAR
            range        | 2     | 3   | UP     | 2026-12-31 | 3      | 2026-07-01 | ACHIEVED       | LEVEL_REACHED
            range        | 2     | 3   | UP     | 2026-12-31 | 1      | 2026-07-01 | ON_TRACK       | ON_PACE
            range        | 2     | 3   | UP     | 2026-12-31 | 4      | 2027-01-01 | OFF_TRACK      | MISSED
            range        | 2     | -   | UP     | 2026-12-31 | 2      | 2026-07-01 | NO_DATA        | LEVEL_UNKNOWN
            bool         | -     | -   | UP     | 2026-12-31 | 1      | 2026-07-01 | ACHIEVED       | LEVEL_REACHED
            bool         | -     | -   | UP     | 2026-12-31 | 0      | 2026-07-01 | ON_TRACK       | TIME_LEFT
            bool         | -     | -   | UP     | 2026-12-31 | 0      | 2026-12-01 | AT_RISK        | LITTLE_TIME_LEFT
            bool         | -     | -   | UP     | 2026-12-31 | 0      | 2027-01-01 | OFF_TRACK      | MISSED
            bool         | -     | -   | UP     | -          | 0      | 2026-07-01 | OFF_TRACK      | FAR_FROM_LEVEL
            ref          | -     | -   | UP     | 2026-12-31 | 50     | 2026-07-01 | NO_DATA        | LEVEL_UNKNOWN
            >=           | -     | -   | UP     | 2026-12-31 | 50     | 2026-07-01 | NO_DATA        | LEVEL_UNKNOWN
            # without a due date the level holds now
            >=           | 80    | -   | UP     | -          | 70     | 2026-07-01 | AT_RISK        | CLOSE_TO_LEVEL
            >=           | 80    | -   | UP     | -          | 40     | 2026-07-01 | OFF_TRACK      | FAR_FROM_LEVEL
            >=           | 80    | -   | UP     | -          | 85     | 2026-07-01 | ACHIEVED       | LEVEL_REACHED
            >=           | 0     | -   | UP     | -          | -1     | 2026-07-01 | OFF_TRACK      | FAR_FROM_LEVEL
            # nothing to judge
            >=           | 80    | -   | UP     | 2026-12-31 | none   | 2026-12-31 | NOT_DUE        | NOTHING_REPORTED_YET
            >=           | 80    | -   | UP     | 2026-12-31 | none   | 2027-01-01 | NO_DATA        | NOTHING_REPORTED
            >=           | 80    | -   | UP     | -          | none   | 2026-07-01 | NO_DATA        | NOTHING_REPORTED
            >=           | 80    | -   | UP     | 2026-12-31 | n/a    | 2027-01-01 | NOT_APPLICABLE | ANSWERED_NOT_APPLICABLE
            """)
    void aTargetIsJudgedByItsGoalTheAnswerAndTheDay(
            String comparator,
            BigDecimal level,
            BigDecimal levelTo,
            Direction better,
            LocalDate dueOn,
            String answer,
            LocalDate asOf,
            TargetStatus status,
            Reason reason) {
        Goal goal = new Goal(Comparison.of(comparator), level, levelTo, better, START, dueOn);

        Verdict verdict = RULE.judge(goal, answer(answer), asOf);

        assertEquals(new Verdict(status, reason), verdict);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # comparator, answer, as of, next change
            >=, 40,   2026-03-01, 2026-07-03
            >=, 40,   2026-07-03, 2026-08-26
            >=, 80,   2026-03-01, -
            >=, none, 2026-03-01, 2027-01-01
            >=, none, 2027-01-01, -
            bool, 0,  2026-03-01, 2026-12-01
            """)
    void theDayOnWhichTimeAloneChangesAVerdictIsKnownAhead(
            String comparator, String answer, LocalDate asOf, LocalDate next) {
        Goal goal = new Goal(Comparison.of(comparator), BigDecimal.valueOf(80), null, Direction.UP, START, DUE);

        assertEquals(Optional.ofNullable(next), RULE.nextChange(goal, answer(answer), asOf));
    }

    @ParameterizedTest
    @CsvSource({">=", ">", "=", "<=", "<", "bool"})
    void betweenTwoReviewsNoVerdictChanges(String comparator) {
        Goal goal = new Goal(Comparison.of(comparator), BigDecimal.valueOf(80), null, Direction.UP, START, DUE);
        for (int value = 0; value <= 120; value += 7) {
            Answer answer = new Answer.Value(BigDecimal.valueOf(value));
            LocalDate next = RULE.nextChange(goal, answer, START).orElse(DUE.plusYears(1));
            Verdict first = RULE.judge(goal, answer, START);
            START.datesUntil(next).forEach(day -> assertEquals(first, RULE.judge(goal, answer, day)));
            if (next.isBefore(DUE.plusDays(2))) {
                assertNotEquals(first, RULE.judge(goal, answer, next));
            }
        }
    }

    @Test
    void anEqualComparisonIsWrittenTheSameWayBothWays() {
        for (Comparison comparison : Comparison.values()) {
            assertEquals(comparison, Comparison.of(comparison.symbol()));
        }
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "none" -> new Answer.Missing();
            case "n/a" -> new Answer.NotApplicable();
            default -> new Answer.Value(new BigDecimal(text));
        };
    }
}
