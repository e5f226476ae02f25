package vn.tiendo.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.target.Indicator.Aggregation;
import vn.tiendo.plan.target.Indicator.Direction;
import vn.tiendo.plan.target.Indicator.OverTime;

class TargetTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final Indicator SHARE = new Indicator(
            null, "Tỷ lệ", "%", "tử", "mẫu", Direction.UP, Aggregation.RATIO_OF_SUMS, OverTime.CUMULATIVE);

    @ParameterizedTest
    @CsvSource({
        "=,     UP,   >=",
        "=,     DOWN, <=",
        "=,         , >=",
        ">=,    UP,   >=",
        ">,     UP,   >",
        "<=,    UP,   <=",
        "<,     DOWN, <",
        "range, UP,   range",
        "bool,      , bool",
        "ref,       , ref"
    })
    void anEqualSignIsJudgedByTheWayThatIsBetter(String written, @Nullable Direction direction, String judged) {
        assertEquals(Comparator.of(judged), Comparator.of(written).judged(direction));
    }

    @ParameterizedTest
    @CsvSource({
        "QUANTITATIVE, =,     100,    , ",
        "QUANTITATIVE, >=,       ,    , TARGET_VALUE_MISSING",
        "QUANTITATIVE, range, 2,   3  , ",
        "QUANTITATIVE, range, 2,   2  , ",
        "QUANTITATIVE, range, 3,   2  , TARGET_RANGE_INVALID",
        "QUANTITATIVE, range, 2,      , TARGET_RANGE_INVALID",
        "QUANTITATIVE, bool,     ,    , ",
        "QUALITATIVE,  >=,       ,    , ",
        "REFERENCE,    ref,      ,    , "
    })
    void aComparisonThatNobodyCouldJudgeIsRefused(
            TargetDraft.Kind kind, String comparator, BigDecimal value, BigDecimal valueTo, TargetError refused) {
        TargetDraft draft = draft(kind, comparator, value, valueTo, null);
        if (refused == null) {
            draft.requireJudgeable();
        } else {
            assertEquals(
                    refused,
                    assertThrows(Refusal.class, draft::requireJudgeable).code());
        }
    }

    @Test
    void anInlineIndicatorGetsACodeMadeFromItsTarget() {
        Indicator identified = SHARE.identified(ID);
        assertEquals(SHARE.identified(ID), identified);
        assertTrue(identified.code() != null && identified.code().matches("CT\\.[0-9A-Z]{5,14}"));
    }

    @Test
    void aGivenCodeIsKept() {
        Indicator reference = new Indicator("HSTT", null, null, null, null, null, null, null);
        assertEquals(reference, reference.identified(ID));
    }

    @Test
    void anIndicatorThatIsHalfDefinedIsRefusedWithEveryFieldItLacks() {
        Indicator half =
                new Indicator("X", "Tỷ lệ", null, null, null, null, Aggregation.RATIO_OF_SUMS, OverTime.CUMULATIVE);
        Refusal refusal = assertThrows(Refusal.class, () -> half.identified(ID));
        assertEquals(
                List.of("/indicator/unit", "/indicator/direction", "/indicator/numerator", "/indicator/denominator"),
                refusal.fields().stream().map(Refusal.Field::pointer).toList());
    }

    @Test
    void aTargetIsTrackedOnceItHasAReporterAndAnIndicator() {
        TargetDraft draft = draft(TargetDraft.Kind.QUANTITATIVE, "=", BigDecimal.TEN, null, SHARE);
        assertTrue(Target.of(ID, ID, 1, 0, draft, ID, null).tracked());
        assertFalse(Target.of(ID, ID, 1, 0, draft, null, null).tracked());
        TargetDraft bare = draft(TargetDraft.Kind.QUANTITATIVE, "=", BigDecimal.TEN, null, null);
        assertFalse(Target.of(ID, ID, 1, 0, bare, ID, null).tracked());
    }

    private static TargetDraft draft(
            TargetDraft.Kind kind,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable Indicator indicator) {
        return new TargetDraft(
                "Chỉ tiêu mẫu",
                kind,
                Comparator.of(comparator),
                null,
                value,
                valueTo,
                "%",
                null,
                null,
                null,
                indicator,
                null,
                null,
                null);
    }
}
