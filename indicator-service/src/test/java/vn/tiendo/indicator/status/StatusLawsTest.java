package vn.tiendo.indicator.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever a target asks and whatever was said: held against an oracle that goes day by day and knows no shortcut. */
class StatusLawsTest {
    private static final StatusRules RULES = StatusRulesTest.RULES;
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 200;

    @Property(tries = 300)
    void theNextChangeIsTheFirstDayWithAnotherVerdict(@ForAll Random random) {
        Demand demand = demand(random);
        Answer answer = answer(random);
        LocalDate day = START.plusDays(random.nextInt(DAYS) - 20);
        Verdict now = RULES.judge(demand, answer, day);
        Optional<LocalDate> oracle = day.plusDays(1)
                .datesUntil(START.plusDays(2 * DAYS))
                .filter(one -> !RULES.judge(demand, answer, one).equals(now))
                .findFirst();

        assertEquals(oracle, RULES.nextChange(demand, answer, day), () -> demand + " " + answer + " " + day);
    }

    @Property(tries = 300)
    void theLineIsThatOfANaiveWalkFromStepToStep(@ForAll Random random) {
        Demand demand = demand(random);
        if (!demand.isPaced(START)) {
            return;
        }
        LocalDate day = START.plusDays(random.nextInt(DAYS));

        assertEquals(walk(demand, day), demand.expected(day).doubleValue(), 1e-9, demand::toString);
    }

    @Property
    void aBetterValueIsNeverJudgedWorse(@ForAll Random random) {
        Step goal = new Step(Comparison.AT_LEAST, BigDecimal.valueOf(100), null, START.plusDays(DAYS));
        Step step = new Step(Comparison.AT_LEAST, BigDecimal.valueOf(40), null, START.plusDays(DAYS / 3));
        Demand demand = new Demand(List.of(step, goal), Direction.UP, START, false, false);
        int less = random.nextInt(120);
        int more = less + random.nextInt(30);
        LocalDate day = START.plusDays(random.nextInt(DAYS + 20));

        assertTrue(worth(demand, more, day) >= worth(demand, less, day));
    }

    @Property
    void oneMoreBodyOffTheTrackNeverHelpsTheWhole(@ForAll Random random) {
        List<ClassRule.Member> members = new ArrayList<>();
        for (int nth = 0; nth <= random.nextInt(30); nth++) {
            members.add(
                    new ClassRule.Member(random.nextBoolean() ? TargetStatus.ACHIEVED : TargetStatus.ON_TRACK, true));
        }
        TargetStatus before = RULES.judgeClass(members).status();
        members.add(new ClassRule.Member(TargetStatus.OFF_TRACK, true));
        TargetStatus after = RULES.judgeClass(members).status();

        assertTrue(before == TargetStatus.ACHIEVED || before == TargetStatus.ON_TRACK);
        assertTrue(after == TargetStatus.AT_RISK || after == TargetStatus.OFF_TRACK);
    }

    @Property
    void theEditionThatHoldsIsTheLastThatBegan(@ForAll Random random) {
        List<RuleBook.Edition> common = editions(random, null, false);
        List<RuleBook.Edition> own = editions(random, "A", true);
        RuleBook book = new RuleBook(own, common);
        LocalDate day = START.plusDays(random.nextInt(60));
        RuleBook.Edition oracle = null;
        for (RuleBook.Edition one : common) {
            oracle = one.validFrom().isAfter(day) ? oracle : one;
        }
        RuleBook.Edition last = null;
        for (RuleBook.Edition one : own) {
            last = one.validFrom().isAfter(day) ? last : one;
        }

        assertEquals(last == null || last.rules() == null ? oracle : last, book.on(day));
        book.nextAfter(day).ifPresent(next -> assertTrue(next.isAfter(day)));
        day.datesUntil(book.nextAfter(day).orElse(day.plusDays(100)))
                .forEach(same -> assertEquals(book.on(day), book.on(same)));
    }

    /** What would give another status is what the rules say of that value, but for the rounding of an edge. */
    @Property(tries = 300)
    void everyValueLiesInOneBandAndIsJudgedAsItSays(@ForAll Random random) {
        Demand demand = demand(random);
        LocalDate day = START.plusDays(random.nextInt(DAYS) - 20);
        List<Band> bands = Band.of(RULES, demand, day);
        boolean yesNo = demand.goal().comparison() == Comparison.YES_NO;
        BigDecimal value = yesNo
                ? BigDecimal.valueOf(random.nextInt(2))
                : BigDecimal.valueOf(random.nextInt(160_000) - 20_000L, 3);
        List<Band> holding = bands.stream().filter(band -> band.holds(value)).toList();
        Verdict verdict = RULES.judge(demand, new Answer.Value(value), day);

        assertEquals(1, holding.size(), () -> demand + " " + value + " " + bands);
        Band band = holding.getFirst();
        boolean atEdge = !yesNo && (isNear(band.from(), value) || isNear(band.to(), value));
        assertTrue(
                atEdge || verdict.equals(new Verdict(band.status(), band.reason())),
                () -> demand + " " + value + " " + verdict + " " + bands);
    }

    @Property(tries = 300)
    void asManyBodiesAsAShiftSaysMoveTheWholeAndOneLessDoesNot(@ForAll Random random) {
        List<ClassRule.Member> members = new ArrayList<>();
        for (int nth = 0; nth <= random.nextInt(30); nth++) {
            members.add(new ClassRule.Member(
                    TargetStatus.values()[random.nextInt(TargetStatus.values().length)], random.nextBoolean()));
        }
        TargetStatus before = RULES.judgeClass(members).status();

        for (ClassShift shift : ClassShift.of(RULES, members)) {
            assertEquals(shift.status(), moved(members, shift, shift.bodies()));
            assertEquals(before, moved(members, shift, shift.bodies() - 1));
            assertFalse(before == shift.status());
        }
    }

    /** The furthest from where they are to stand go first. */
    private static TargetStatus moved(List<ClassRule.Member> members, ClassShift shift, int bodies) {
        List<TargetStatus> worstFirst = List.of(
                TargetStatus.NO_DATA,
                TargetStatus.OFF_TRACK,
                TargetStatus.AT_RISK,
                TargetStatus.NOT_DUE,
                TargetStatus.ON_TRACK,
                TargetStatus.ACHIEVED);
        Comparator<ClassRule.Member> order = Comparator.comparing(one -> worstFirst.indexOf(one.status()));
        List<ClassRule.Member> all = new ArrayList<>(members.stream()
                .filter(one -> one.status() != TargetStatus.NOT_APPLICABLE)
                .sorted(shift.becomes() == TargetStatus.ACHIEVED ? order : order.reversed())
                .toList());
        int left = bodies;
        for (int nth = 0; nth < all.size() && left > 0; nth++) {
            if (all.get(nth).status() != shift.becomes()) {
                all.set(nth, new ClassRule.Member(shift.becomes(), all.get(nth).open()));
                left--;
            }
        }
        return RULES.judgeClass(all).status();
    }

    private static boolean isNear(@Nullable BigDecimal edge, BigDecimal value) {
        return edge != null && edge.subtract(value).abs().compareTo(new BigDecimal("0.0002")) < 0;
    }

    private static List<RuleBook.Edition> editions(Random random, String code, boolean canGoBack) {
        List<RuleBook.Edition> editions = new ArrayList<>();
        LocalDate from = canGoBack ? START.plusDays(random.nextInt(20)) : START;
        for (int version = 0; version < 3; version++) {
            editions.add(new RuleBook.Edition(code, version, from, canGoBack && random.nextInt(3) == 0 ? null : RULES));
            from = from.plusDays(random.nextInt(20));
        }
        return editions;
    }

    private static int worth(Demand demand, int value, LocalDate day) {
        TargetStatus status = RULES.judge(demand, new Answer.Value(BigDecimal.valueOf(value)), day)
                .status();
        return List.of(TargetStatus.OFF_TRACK, TargetStatus.AT_RISK, TargetStatus.ON_TRACK, TargetStatus.ACHIEVED)
                .indexOf(status);
    }

    /** Day by day: what is expected never falls, and goes straight to what the next step asks. */
    private static double walk(Demand demand, LocalDate day) {
        double at = 0;
        LocalDate from = START;
        List<Step> dated = demand.steps().stream()
                .filter(step -> step.dueOn() != null
                        && step.value() != null
                        && step.dueOn().isAfter(START))
                .filter(step -> step.comparison() != Comparison.RANGE || step.valueTo() != null)
                .sorted(Comparator.comparing(Step::dueOn))
                .toList();
        for (Step step : dated) {
            double to = Math.max(
                    at,
                    step.equals(demand.steps().getLast())
                            ? 1
                            : demand.nearness(step.value()).doubleValue());
            if (!step.dueOn().isBefore(day)) {
                long all = from.datesUntil(step.dueOn()).count();
                long gone = day.isBefore(from) ? 0 : from.datesUntil(day).count();
                return at + (to - at) * gone / all;
            }
            at = to;
            from = step.dueOn();
        }
        return at;
    }

    private static Demand demand(Random random) {
        Comparison comparison = List.of(
                        Comparison.AT_LEAST,
                        Comparison.ABOVE,
                        Comparison.AT_MOST,
                        Comparison.BELOW,
                        Comparison.EQUAL,
                        Comparison.YES_NO)
                .get(random.nextInt(6));
        List<Step> steps = new ArrayList<>();
        LocalDate due = START.plusDays(random.nextInt(40));
        for (int nth = random.nextInt(3); nth > 0; nth--) {
            due = due.plusDays(1 + random.nextInt(40));
            steps.add(new Step(comparison, BigDecimal.valueOf(1 + random.nextInt(100)), null, due));
        }
        LocalDate last = random.nextInt(6) == 0 ? null : due.plusDays(1 + random.nextInt(60));
        steps.add(new Step(comparison, BigDecimal.valueOf(1 + random.nextInt(100)), null, last));
        Direction direction = random.nextBoolean() ? Direction.UP : Direction.DOWN;
        Demand demand = new Demand(steps, direction, START, random.nextInt(6) == 0, random.nextInt(6) == 0);
        assertFalse(demand.steps().isEmpty());
        return demand;
    }

    private static Answer answer(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Answer.Missing();
            case 1 -> new Answer.NotApplicable();
            default -> new Answer.Value(BigDecimal.valueOf(random.nextInt(120)));
        };
    }
}
