package vn.tiendo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever shows the rules no more than they look back at gets the same answers. */
class LookbackLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 12);
    private static final Claim.Figure NOW = figure(LocalDate.of(2026, 5, 15), 30, 3);

    @Property
    void whatLiesFurtherBackChangesNothing(
            @ForAll Set<RuleKind> kinds, @ForAll("histories") List<Claim.Figure> before) {
        List<Rule> rules = kinds.stream().map(LookbackLawsTest::rule).toList();
        List<Claim.Figure> shown = Lookback.of(rules)
                .map(far -> before.stream()
                        .filter(one -> far.days() == null || Math.abs(one.days() - NOW.days()) <= far.days())
                        .limit(far.windows())
                        .toList())
                .orElse(List.of());

        assertEquals(Validation.check(rules, claim(before)), Validation.check(rules, claim(shown)));
    }

    private static Rule rule(RuleKind kind) {
        return new Rule(kind, Severity.WARN, new BigDecimal("0.3"), BigDecimal.TEN, 3, new Text("vi", "en"));
    }

    private static Claim claim(List<Claim.Figure> before) {
        List<Claim.Goal> goals = List.of(new Claim.Goal(new BigDecimal(3), TODAY.plusDays(2)));
        return new Claim(NOW, before, LocalDate.of(2025, 12, 15), true, Claim.Family.UNKNOWN, goals);
    }

    private static Claim.Figure figure(LocalDate from, int days, int value) {
        return new Claim.Figure(
                from, from.plusDays(days), TODAY, BigDecimal.valueOf(value), BigDecimal.valueOf(value), BigDecimal.TEN);
    }

    /** Months among weeks and quarters, the latest first. */
    @Provide
    Arbitrary<List<Claim.Figure>> histories() {
        Arbitrary<Claim.Figure> one = Combinators.combine(
                        Arbitraries.integers().between(100, 800),
                        Arbitraries.of(6, 27, 30, 33, 90),
                        Arbitraries.integers().between(1, 4))
                .as((ago, days, value) -> figure(NOW.windowFrom().minusDays(ago), days, value));
        return one.list().ofMaxSize(12).map(history -> {
            List<Claim.Figure> sorted = new ArrayList<>(history);
            sorted.sort(Comparator.comparing(Claim.Figure::windowTo).reversed());
            return sorted;
        });
    }
}
