package vn.tiendo.indicator.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.reconciliation.ReconciliationView.Agreement;
import vn.tiendo.indicator.reconciliation.ReconciliationView.CauseReason;
import vn.tiendo.indicator.reconciliation.ReconciliationView.FigureDifference;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;
import vn.tiendo.indicator.rollup.StandingFigure;

/**
 * One figure of a consolidation held against the roll-up, and what each body has to do with the difference.
 *
 * @param missing whether anybody was known to be missing from the figure
 * @param reported what the body's report says, null where that is not known
 * @param rolledUp what stands now
 * @param handedIn whether the body's own report was
 * @param own what the body says of its own
 * @param units those that were asked
 * @param others bodies right below that were not
 */
record Reconciliation(
        Kind kind,
        StandingFigure computed,
        boolean missing,
        @Nullable StandingFigure reported,
        @Nullable StandingFigure rolledUp,
        boolean handedIn,
        Part own,
        List<Part> units,
        List<Part> others) {

    /**
     * What a body says.
     *
     * @param contributed whether its report was counted
     * @param then what it brought in
     * @param now what it and all below it report; of the body itself what it alone does
     */
    record Part(
            UUID organization,
            boolean contributed,
            @Nullable StandingFigure then,
            @Nullable StandingFigure now) {
        boolean isTheSame() {
            return then == null || now == null ? then == now : then.saysTheSameAs(now);
        }
    }

    record Cause(
            UUID organization,
            CauseReason reason,
            @Nullable StandingFigure then,
            @Nullable StandingFigure now) {
        static Cause of(Part part, CauseReason reason) {
            return new Cause(part.organization(), reason, part.then(), part.now());
        }
    }

    private StandingFigure said() {
        return reported == null ? computed : reported;
    }

    Agreement agreement() {
        return rolledUp != null && said().saysTheSameAs(rolledUp) || rolledUp == null && isNothing(said())
                ? Agreement.AGREES
                : Agreement.DIFFERS;
    }

    private static boolean isNothing(StandingFigure figure) {
        return figure.outcome() == RollupOutcome.NOT_COMPUTABLE;
    }

    /** Null where one of both has no figure. */
    @Nullable
    FigureDifference difference() {
        return rolledUp == null || rolledUp.value() == null || said().value() == null
                ? null
                : new FigureDifference(
                        minus(rolledUp, said(), StandingFigure::value),
                        minus(rolledUp, said(), StandingFigure::numerator),
                        minus(rolledUp, said(), StandingFigure::denominator));
    }

    private static @Nullable BigDecimal minus(
            StandingFigure one, StandingFigure other, Function<StandingFigure, @Nullable BigDecimal> number) {
        BigDecimal from = number.apply(one);
        BigDecimal what = number.apply(other);
        return from == null || what == null ? null : Aggregation.plain(from.subtract(what));
    }

    List<Cause> causes() {
        List<Cause> causes = new ArrayList<>();
        if (reported != null && !reported.saysTheSameAs(computed)) {
            causes.add(new Cause(own.organization(), CauseReason.CHANGED_BY_HAND, computed, reported));
        }
        if (!handedIn) {
            if (agreement() == Agreement.DIFFERS) {
                causes.add(new Cause(own.organization(), CauseReason.NOT_HANDED_IN, null, own.now()));
            }
        } else if (!own.isTheSame()) {
            causes.add(Cause.of(own, CauseReason.CHANGED_SINCE));
        }
        for (Part unit : units) {
            CauseReason reason = reason(unit);
            if (reason != null) {
                causes.add(Cause.of(unit, reason));
            }
        }
        for (Part other : others) {
            if (other.now() != null) {
                causes.add(Cause.of(other, CauseReason.NOT_ASKED));
            }
        }
        return causes;
    }

    private @Nullable CauseReason reason(Part unit) {
        if (unit.then() == null && unit.now() == null) {
            return missing && !unit.contributed() ? CauseReason.MISSING : null;
        }
        if (unit.then() == null) {
            return unit.contributed() ? CauseReason.LEFT_OUT : CauseReason.CAME_LATER;
        }
        if (unit.now() == null) {
            return CauseReason.NOT_MEASURED;
        }
        return unit.isTheSame() ? null : CauseReason.CHANGED_SINCE;
    }

    /** Of what is added up, whether the causes come to the difference; of anything else, whether there is a cause. */
    boolean isExplained() {
        if (agreement() == Agreement.AGREES) {
            return true;
        }
        return switch (kind) {
            case SUM -> comesTo(StandingFigure::value);
            case RATIO_OF_SUMS, WEIGHTED_AVERAGE, COUNT_PASSING ->
                comesTo(StandingFigure::numerator) && comesTo(StandingFigure::denominator);
            case LATEST, MIN, MAX, NOT_AGGREGABLE -> !causes().isEmpty();
        };
    }

    /** Who says nothing, and NIL, add nothing to a sum. */
    private boolean comesTo(Function<StandingFigure, @Nullable BigDecimal> number) {
        BigDecimal left = number(rolledUp, number).subtract(number(said(), number));
        for (Cause cause : causes()) {
            BigDecimal moved = number(cause.now(), number).subtract(number(cause.then(), number));
            left = cause.reason() == CauseReason.CHANGED_BY_HAND ? left.add(moved) : left.subtract(moved);
        }
        return left.signum() == 0;
    }

    private static BigDecimal number(
            @Nullable StandingFigure figure, Function<StandingFigure, @Nullable BigDecimal> number) {
        BigDecimal known = figure == null ? null : number.apply(figure);
        return known == null ? BigDecimal.ZERO : known;
    }
}
