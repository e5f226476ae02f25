package vn.tiendo.indicator.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.reconciliation.Reconciliation.Part;
import vn.tiendo.indicator.reconciliation.ReconciliationView.Agreement;
import vn.tiendo.indicator.reconciliation.ReconciliationView.CauseReason;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;
import vn.tiendo.indicator.rollup.StandingFigure;

/** Whatever units said then and say now: the causes come to the whole difference, and without any there is none. */
class ReconciliationLawsTest {
    @Property
    void theCausesComeToTheDifference(@ForAll Random random) {
        List<Part> units = parts(random, true);
        List<Part> others = parts(random, false);
        Part own = part(random, true);
        int then = units.stream().mapToInt(ReconciliationLawsTest::then).sum() + then(own);
        int now = units.stream().mapToInt(ReconciliationLawsTest::now).sum()
                + others.stream().mapToInt(ReconciliationLawsTest::now).sum()
                + now(own);
        StandingFigure reported = random.nextBoolean() ? sum(then) : sum(then + random.nextInt(5));

        Reconciliation held =
                new Reconciliation(Kind.SUM, sum(then), true, reported, sum(now), true, own, units, others);

        assertTrue(held.isExplained());
        assertEquals(reported.saysTheSameAs(sum(now)) ? Agreement.AGREES : Agreement.DIFFERS, held.agreement());
        assertEquals(
                units.stream()
                        .filter(unit -> unit.then() == null && unit.now() != null)
                        .count(),
                held.causes().stream()
                        .filter(cause ->
                                cause.reason() == CauseReason.CAME_LATER || cause.reason() == CauseReason.LEFT_OUT)
                        .count());
    }

    @Property
    void whatNoCauseExplainsIsSaid(@ForAll Random random) {
        Part unit = new Part(new UUID(0, 1), true, sum(3), sum(3));
        Reconciliation held = new Reconciliation(
                Kind.SUM, sum(3), false, null, sum(4 + random.nextInt(9)), true, part(2), List.of(unit), List.of());

        assertEquals(Agreement.DIFFERS, held.agreement());
        assertEquals(List.of(), held.causes());
        assertEquals(false, held.isExplained());
    }

    private static Part part(int body) {
        return new Part(new UUID(0, body), true, null, null);
    }

    private static List<Part> parts(Random random, boolean asked) {
        List<Part> parts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            parts.add(part(random, asked));
        }
        return parts;
    }

    private static Part part(Random random, boolean asked) {
        StandingFigure then = asked ? any(random) : null;
        StandingFigure now = random.nextBoolean() ? then : any(random);
        return new Part(new UUID(0, random.nextLong()), then != null || random.nextBoolean(), then, now);
    }

    private static StandingFigure any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new StandingFigure(RollupOutcome.NIL, null, null, null);
            default -> sum(random.nextInt(100));
        };
    }

    private static int then(Part part) {
        return number(part.then());
    }

    private static int now(Part part) {
        return number(part.now());
    }

    private static int number(StandingFigure figure) {
        return figure == null || figure.value() == null ? 0 : figure.value().intValueExact();
    }

    private static StandingFigure sum(int value) {
        return new StandingFigure(RollupOutcome.VALUE, BigDecimal.valueOf(value), null, null);
    }
}
