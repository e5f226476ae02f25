package vn.tiendo.reporting.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.reporting.fact.Fact;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.RuleKind;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Text;

/** A report says 40; what it is held against stands in reports that whoever asks may see, or may not. */
class RuleFindingsTest {
    private static final String CODE = "HS.01";
    private static final LocalDate FROM = LocalDate.of(2026, 2, 15);
    private static final LocalDate TO = LocalDate.of(2026, 3, 14);

    private final List<Fact> before = new ArrayList<>();

    @Test
    void whoSeesTheReportsBeforeSeesTheNumbersToo() {
        said(1, "50", true);
        assertEquals(List.of("NEVER_FALLS 40 50", "JUMP -0.2 0.1", "BOUNDS 40 30"), found());
    }

    @Test
    void rulesCountAFigureThatIsNotVisibleAndDoNotGiveItAway() {
        said(1, "50", false);
        assertEquals(List.of("NEVER_FALLS null null", "JUMP null null", "BOUNDS 40 30"), found());
    }

    @Test
    void aVisibleFigureBehindAHiddenOneIsNoReasonToShowTheHiddenOne() {
        said(1, "50", false);
        said(2, "45", true);
        assertEquals(List.of("NEVER_FALLS null null", "JUMP null null", "BOUNDS 40 30"), found());
    }

    private void said(int monthsAgo, String value, boolean visible) {
        before.add(new Fact(
                CODE,
                FROM.minusMonths(monthsAgo),
                TO.minusMonths(monthsAgo),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Báo cáo tháng",
                true,
                true,
                visible,
                figure(value)));
    }

    private List<String> found() {
        Asked.Item item = new Asked.Item(UUID.randomUUID(), 1, "Hồ sơ", CODE, figure("40"), false, Content.NONE, null);
        Asked asked = new Asked(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), FROM, TO, List.of(item));
        IndicatorRules.Standard standard = new IndicatorRules.Standard(
                null,
                true,
                List.of(
                        rule(RuleKind.NEVER_FALLS, null, null),
                        rule(RuleKind.JUMP, "0.1", null),
                        rule(RuleKind.BOUNDS, null, "30")));
        return new RuleFindings(asked, new Facts(before), TO.plusDays(1))
                .of(asked.figures(), Map.of(CODE, standard)).stream()
                        .map(finding -> finding.rule() + " " + finding.observed() + " " + finding.expected())
                        .toList();
    }

    private static Rule rule(RuleKind kind, String limit, String upper) {
        return new Rule(
                kind,
                Severity.WARN,
                limit == null ? null : new BigDecimal(limit),
                upper == null ? null : new BigDecimal(upper),
                null,
                new Text("Trái quy tắc", "Against the rule"));
    }

    private static Figure figure(String value) {
        return new Figure(Figure.Answer.VALUE, new BigDecimal(value), null, null, false);
    }
}
