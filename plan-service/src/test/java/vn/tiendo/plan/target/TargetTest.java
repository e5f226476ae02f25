package vn.tiendo.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
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
            row(draft, null);
        } else {
            assertEquals(
                    refused, assertThrows(Refusal.class, () -> row(draft, null)).code());
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
        assertTrue(row(draft, ID).tracked());
        assertFalse(row(draft, null).tracked());
        TargetDraft bare = draft(TargetDraft.Kind.QUANTITATIVE, "=", BigDecimal.TEN, null, null);
        assertFalse(row(bare, ID).tracked());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /value                      | {"comparator": "bool", "kind": "QUALITATIVE", "value": 1}
        /value                      | {"comparator": "ref", "value": 1}
        /valueTo                    | {"comparator": ">=", "value": 1, "valueTo": 2}
        /evalComparator             | {"comparator": ">=", "evalComparator": "<=", "value": 1}
        /evalComparator             | {"comparator": "bool", "kind": "QUALITATIVE", "evalComparator": ">="}
        /kind                       | {"comparator": "ref", "kind": "QUANTITATIVE"}
        /kind                       | {"comparator": ">=", "kind": "REFERENCE", "value": 1}
        /overTime                   | {"comparator": ">=", "value": 1, "overTime": "SNAPSHOT", "indicator": {"code": "A", "name": "A", "unit": "%", "direction": "UP", "aggregation": "SUM", "overTime": "CUMULATIVE"}}
        /form/ratio/denominator     | {"comparator": "=", "form": {"ratio": {"numerator": "9", "denominator": "00"}}}
        /form/ratio                 | {"comparator": "bool", "kind": "QUALITATIVE", "form": {"ratio": {"numerator": "9", "denominator": "33"}}}
        /value                      | {"comparator": "=", "value": 30, "form": {"ratio": {"numerator": "9", "denominator": "33"}}}
        /form/shareOf               | {"comparator": ">=", "value": 20, "unit": "xã", "form": {"shareOf": {"whole": "GRDP"}}}
        /form/per                   | {"comparator": ">=", "value": 20, "unit": "%", "form": {"shareOf": {"whole": "GRDP"}, "per": {"count": 100, "of": "dân"}}}
        /form/trend                 | {"comparator": "<", "form": {"trend": {"direction": "UP", "every": "YEAR"}}}
        /form/alternatives          | {"comparator": ">=", "value": 1, "form": {"alternatives": ["thuê"]}}
        /form/reference             | {"comparator": ">=", "value": 1, "form": {"reference": {"asWritten": "tỉnh giao"}}}
        /form/keep                  | {"comparator": ">", "form": {"keep": true, "trend": {"direction": "UP", "every": "YEAR"}}}
        /validity/startOn           | {"comparator": ">=", "value": 1, "dueOn": "2026-06-30", "validity": {"startOn": "2026-07-01"}}
        /levels/1/level             | {"comparator": ">=", "levels": [{"level": "COMMUNE", "value": 80}, {"level": "COMMUNE", "value": 70}]}
        /levels/0/valueTo           | {"comparator": "range", "levels": [{"level": "COMMUNE", "value": 80, "valueTo": 70}]}
        /levels/0/value             | {"comparator": "bool", "kind": "QUALITATIVE", "levels": [{"level": "COMMUNE", "value": 80}]}
        /trajectory/1/dueOn         | {"comparator": ">=", "trajectory": [{"dueOn": "2026-06-30", "value": 1}, {"dueOn": "2026-06-30", "value": 2}]}
        /trajectory/0/dueOn         | {"comparator": ">=", "dueOn": "2026-06-30", "trajectory": [{"dueOn": "2026-07-01", "value": 1}]}
        /trajectory/0/value         | {"comparator": ">=", "value": 5, "dueOn": "2026-06-30", "trajectory": [{"dueOn": "2026-06-30", "value": 1}]}
        /trajectory/0/valueTo       | {"comparator": ">=", "trajectory": [{"dueOn": "2026-06-30", "value": 1, "valueTo": 2}]}
        """)
    void whatContradictsItselfIsRefusedWhereItDoes(String pointer, String said) throws Exception {
        TargetDraft draft = JSON.readValue("{\"name\": \"Mẫu\", " + said.substring(1), TargetDraft.class);
        Refusal refusal = assertThrows(Refusal.class, () -> row(draft, null));
        assertEquals(
                List.of(pointer),
                refusal.fields().stream().map(Refusal.Field::pointer).toList());
    }

    @Test
    void aClassAndABodyCannotBothReport() throws Exception {
        TargetDraft draft = JSON.readValue("""
                {"name": "Mẫu", "comparator": ">=", "value": 1, "reporterClass": "SCHOOLS"}""", TargetDraft.class);
        Refusal refusal = assertThrows(Refusal.class, () -> row(draft, ID));
        assertEquals("/reporterClass", refusal.fields().getFirst().pointer());
        assertEquals(List.of(), row(draft, null).reporting().reporterIds());
    }

    private static Target row(TargetDraft draft, @Nullable UUID reporter) {
        return Target.of(new Target.Place(ID, ID, 1, 0), draft, Target.Bodies.of(reporter), null);
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
                null,
                Comparator.of(comparator),
                null,
                value,
                valueTo,
                "%",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                indicator,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
