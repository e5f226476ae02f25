package vn.tiendo.indicator.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.scoring.Score.Unscored;
import vn.tiendo.indicator.scoring.ScoringRules.Missing;
import vn.tiendo.indicator.scoring.ScoringRules.NotApplicable;

class ScoringLawsTest {
    private static final ScoringInput GAP = new ScoringInput(BigDecimal.ZERO, BigDecimal.ZERO, 1, 0);

    @Property
    void ranksDoNotDependOnTheOrderOfBodies(@ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int bodies) {
        List<BigDecimal> totals = new ArrayList<>();
        for (int body = 0; body < bodies; body++) {
            totals.add(BigDecimal.valueOf(random.nextInt(20)));
        }
        Ranks ranks = Ranks.of(totals);
        List<BigDecimal> shuffled = new ArrayList<>(totals);
        Collections.shuffle(shuffled, random);
        Ranks again = Ranks.of(shuffled);

        for (BigDecimal total : totals) {
            long better =
                    totals.stream().filter(one -> one.compareTo(total) > 0).count();
            assertEquals(Math.toIntExact(better) + 1, ranks.place(total));
            assertEquals(ranks.place(total), again.place(total));
        }
    }

    @Property
    void aBetterInputNeverLowersATotalNorARank(
            @ForAll Random random, @ForAll NotApplicable notApplicable, @ForAll Missing missing) {
        ScoringRules rules = rules(random, notApplicable, missing);
        Map<String, ScoringInput> was = inputs(rules, random);
        Criterion moved = rules.criteria().get(random.nextInt(rules.criteria().size()));
        ScoringInput before = was.getOrDefault(moved.code(), ScoringInput.NONE);
        if (before.denominator().signum() == 0) {
            return;
        }
        boolean lessIsBetter = moved.noneAt().compareTo(moved.fullAt()) > 0;
        BigDecimal step = BigDecimal.valueOf(1 + random.nextInt(5));
        Map<String, ScoringInput> is = new HashMap<>(was);
        is.put(
                moved.code(),
                new ScoringInput(
                        lessIsBetter
                                ? before.numerator().subtract(step)
                                : before.numerator().add(step),
                        before.denominator(),
                        before.missing(),
                        0));

        BigDecimal total = Scoring.score(rules, was).total();
        BigDecimal better = Scoring.score(rules, is).total();
        assertEquals(total == null, better == null);
        if (total != null && better != null) {
            assertTrue(better.compareTo(total) >= 0, () -> better + " < " + total);
            List<BigDecimal> others = new ArrayList<>();
            for (int body = 0; body < 10; body++) {
                BigDecimal other = Scoring.score(rules, inputs(rules, random)).total();
                others.add(other == null ? BigDecimal.ZERO : other);
            }
            assertTrue(place(others, better) <= place(others, total));
        }
    }

    @Property
    void totalsLieBetweenNothingAndAHundred(
            @ForAll Random random, @ForAll NotApplicable notApplicable, @ForAll Missing missing) {
        ScoringRules rules = rules(random, notApplicable, missing);
        Score score = Scoring.score(rules, inputs(rules, random));
        assertEquals(score.total() == null, score.why() != null);
        BigDecimal total = score.total();
        if (total != null) {
            assertTrue(total.signum() >= 0 && total.compareTo(BigDecimal.valueOf(100)) <= 0);
        }
    }

    @Test
    void equalTotalsShareARankAndTheNextOnesAreSkipped() {
        Ranks ranks = Ranks.of(List.of(number("50"), number("90.00"), number("90"), number("10")));

        assertEquals(1, ranks.place(number("90")));
        assertEquals(3, ranks.place(number("50.00")));
        assertEquals(4, ranks.place(number("10")));
        assertNull(ranks.place(null));
    }

    @Test
    void whatDoesNotConcernABodyIsSharedByTheOthersOrGivenOrTaken() {
        Map<String, ScoringInput> half = Map.of("A", of(1, 2));

        assertEquals(
                number("50.00"),
                two(NotApplicable.REDISTRIBUTE, Missing.ZERO, half).total());
        assertEquals(
                number("75.00"),
                two(NotApplicable.FULL_POINTS, Missing.ZERO, half).total());
        assertEquals(
                number("25.00"),
                two(NotApplicable.NO_POINTS, Missing.ZERO, half).total());
        assertEquals(
                Unscored.NOTHING_TO_JUDGE,
                two(NotApplicable.FULL_POINTS, Missing.ZERO, Map.of()).why());
    }

    @Test
    void whatIsMissingEarnsNothingOrLeavesTheBodyWithoutARank() {
        Map<String, ScoringInput> gap = Map.of("A", of(1, 2), "B", GAP);

        assertEquals(
                number("25.00"),
                two(NotApplicable.REDISTRIBUTE, Missing.ZERO, gap).total());
        assertEquals(
                Unscored.INPUT_MISSING,
                two(NotApplicable.REDISTRIBUTE, Missing.NOT_RANKED, gap).why());
    }

    @Test
    void pointsRiseFromNoneToFullAndNoFurther() {
        Criterion capped = criterion("A", "1", "0", "95");
        Criterion falling = criterion("A", "1", "20", "0");

        assertEquals(number("78.95"), score(capped, of(75, 100)));
        assertEquals(number("100.00"), score(capped, of(96, 100)));
        assertEquals(number("75.00"), score(falling, of(5, 100)));
        assertEquals(number("0.00"), score(falling, of(30, 100)));
    }

    private static BigDecimal score(Criterion criterion, ScoringInput input) {
        ScoringRules rules = new ScoringRules(
                "Thử", List.of(criterion), NotApplicable.REDISTRIBUTE, Missing.ZERO, List.of(), List.of(), false);
        return Objects.requireNonNull(Scoring.score(rules, Map.of("A", input)).total());
    }

    private static int place(List<BigDecimal> others, BigDecimal total) {
        List<BigDecimal> all = new ArrayList<>(others);
        all.add(total);
        return Objects.requireNonNull(Ranks.of(all).place(total));
    }

    private static Score two(NotApplicable notApplicable, Missing missing, Map<String, ScoringInput> inputs) {
        List<Criterion> criteria = List.of(criterion("A", "1", "0", "100"), criterion("B", "1", "0", "100"));
        return Scoring.score(
                new ScoringRules("Thử", criteria, notApplicable, missing, List.of(), List.of(), false), inputs);
    }

    private static ScoringRules rules(Random random, NotApplicable notApplicable, Missing missing) {
        List<Criterion> criteria = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int at = 0; at < count; at++) {
            int none = random.nextInt(100);
            int full = (none + 1 + random.nextInt(99)) % 100;
            criteria.add(criterion(
                    "C" + at, String.valueOf(1 + random.nextInt(50)), String.valueOf(none), String.valueOf(full)));
        }
        return new ScoringRules("Thử", criteria, notApplicable, missing, List.of(), List.of(), false);
    }

    private static Map<String, ScoringInput> inputs(ScoringRules rules, Random random) {
        Map<String, ScoringInput> inputs = new HashMap<>();
        for (Criterion one : rules.criteria()) {
            switch (random.nextInt(6)) {
                case 0 -> inputs.put(one.code(), GAP);
                case 1 -> inputs.put(one.code(), ScoringInput.NONE);
                default -> inputs.put(one.code(), of(random.nextInt(60), 1 + random.nextInt(60)));
            }
        }
        return inputs;
    }

    private static Criterion criterion(String code, String weight, String noneAt, String fullAt) {
        return new Criterion(code, code, InputKind.TASKS_ON_TIME, null, number(weight), number(noneAt), number(fullAt));
    }

    private static ScoringInput of(int above, int below) {
        return new ScoringInput(BigDecimal.valueOf(above), BigDecimal.valueOf(below), 0, 0);
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written);
    }
}
