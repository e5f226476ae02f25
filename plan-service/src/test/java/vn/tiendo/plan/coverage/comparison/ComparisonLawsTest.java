package vn.tiendo.plan.coverage.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tiendo.plan.coverage.comparison.Goal.Numbers;
import vn.tiendo.plan.coverage.comparison.Goal.Step;
import vn.tiendo.plan.coverage.comparison.Goal.Way;

class ComparisonLawsTest {
    /** The same number of things in another unit. */
    private static final Map<String, List<String>> OTHER_UNITS = Map.of(
            "%", List.of("‰", "10", "%", "1"),
            "người", List.of("người", "1", "nghìn người", "0.001"),
            "tỷ đồng", List.of("triệu đồng", "1000", "nghìn đồng", "1000000"));

    @Property
    void whenTheyChangePlacesTheOutcomeTurnsRound(@ForAll("goals") Goal one, @ForAll("goals") Goal other) {
        assertEquals(Comparison.of(one, other).reversed(), Comparison.of(other, one));
    }

    /** But for one that contradicts itself, now a floor and now a cap. */
    @Property
    void nothingAsksForMoreOrLessThanItself(@ForAll("goals") Goal goal) {
        Outcome expected =
                goal instanceof Numbers numbers && isContradictory(numbers) ? Outcome.INCOMPARABLE : Outcome.SAME;
        assertEquals(expected, Comparison.of(goal, goal));
    }

    private static boolean isContradictory(Numbers numbers) {
        boolean rises = numbers.steps().stream().anyMatch(step -> step.bounds().rises());
        boolean falls = numbers.steps().stream().anyMatch(step -> step.bounds().falls());
        return rises && falls || numbers.way() == Way.UP && falls || numbers.way() == Way.DOWN && rises;
    }

    @Property
    void itMakesNoDifferenceInWhichUnitSomethingIsWritten(
            @ForAll("numbers") Numbers one, @ForAll("numbers") Numbers other, @ForAll boolean second) {
        List<String> units = OTHER_UNITS.get(one.unit());
        int nth = second ? 2 : 0;
        BigDecimal factor = new BigDecimal(units.get(nth + 1));
        Numbers rewritten = new Numbers(
                one.way(),
                units.get(nth),
                one.steps().stream()
                        .map(step -> new Step(step.dueOn(), step.bounds().times(factor)))
                        .toList());
        assertEquals(Comparison.of(one, other), Comparison.of(rewritten, other));
    }

    /** Whatever asks for more than what asks for more asks for more: a commune may answer its department, and so the province. */
    @Property
    void askingForMoreIsPassedOn(
            @ForAll("rising") Numbers one, @ForAll("rising") Numbers other, @ForAll("rising") Numbers third) {
        if (atLeast(one, other) && atLeast(other, third)) {
            assertEquals(true, atLeast(one, third));
        }
    }

    private static boolean atLeast(Goal one, Goal other) {
        Outcome outcome = Comparison.of(one, other);
        return outcome == Outcome.SAME || outcome == Outcome.STRONGER;
    }

    @Provide
    Arbitrary<Goal> goals() {
        return Arbitraries.oneOf(
                numbers().map(goal -> goal),
                days().map(Goal.Yes::new),
                Arbitraries.of(new Goal.Words(), new Goal.Reference()));
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        return Combinators.combine(
                        Arbitraries.of(Way.UP, Way.DOWN).injectNull(0.5),
                        Arbitraries.of("%", "người", "tỷ đồng"),
                        steps(Arbitraries.integers().between(0, 4)))
                .as(Numbers::new);
    }

    @Provide
    Arbitrary<Numbers> rising() {
        return steps(Arbitraries.integers().between(0, 1)).map(steps -> new Numbers(Way.UP, "%", steps));
    }

    private static Arbitrary<List<Step>> steps(Arbitrary<Integer> forms) {
        Arbitrary<Bounds> bounds = Combinators.combine(forms, amounts(), amounts())
                .as((form, value, more) -> switch (form) {
                    case 0 -> Bounds.atLeast(value);
                    case 1 -> Bounds.moreThan(value);
                    case 2 -> Bounds.atMost(value);
                    case 3 -> Bounds.lessThan(value);
                    default -> Bounds.between(value, value.add(more));
                });
        return Combinators.combine(days(), bounds)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Step::due);
    }

    /** Few values, so that equal ones occur. */
    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(2025, 2028)
                .map(year -> LocalDate.of(year, 12, 31))
                .injectNull(0.2);
    }
}
