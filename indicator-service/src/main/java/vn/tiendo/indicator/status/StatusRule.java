package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Judges a target. Before its due date a level not yet reached is held against a straight line from the start to the due date;
 * where no line can be drawn, against the time that is left.
 *
 * @param slack how far behind the line, as a share of the whole way, is a risk and not yet a failure
 * @param lastDays how many days before the due date little time is left
 */
public record StatusRule(BigDecimal slack, int lastDays) {

    public static final StatusRule DEFAULT = new StatusRule(new BigDecimal("0.15"), 30);

    public Verdict judge(Goal goal, Answer answer, LocalDate asOf) {
        return switch (answer) {
            case Answer.NotApplicable() -> new Verdict(TargetStatus.NOT_APPLICABLE, Reason.ANSWERED_NOT_APPLICABLE);
            case Answer.Missing() ->
                isOpen(goal, asOf)
                        ? new Verdict(TargetStatus.NOT_DUE, Reason.NOTHING_REPORTED_YET)
                        : new Verdict(TargetStatus.NO_DATA, Reason.NOTHING_REPORTED);
            case Answer.Value(BigDecimal amount) ->
                goal.canBeJudged()
                        ? judge(goal, amount, asOf)
                        : new Verdict(TargetStatus.NO_DATA, Reason.LEVEL_UNKNOWN);
        };
    }

    /** The next day on which the same answer is judged differently, if there is one. */
    public Optional<LocalDate> nextChange(Goal goal, Answer answer, LocalDate asOf) {
        LocalDate dueOn = goal.dueOn();
        if (dueOn == null || asOf.isAfter(dueOn)) {
            return Optional.empty();
        }
        Verdict now = judge(goal, answer, asOf);
        LocalDate same = asOf;
        LocalDate other = dueOn.plusDays(1);
        if (judge(goal, answer, other).equals(now)) {
            return Optional.empty();
        }
        // with the answer fixed time only ever worsens or settles a verdict, so the first change can be halved down to
        while (same.plusDays(1).isBefore(other)) {
            LocalDate middle = same.plusDays(ChronoUnit.DAYS.between(same, other) / 2);
            if (judge(goal, answer, middle).equals(now)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return Optional.of(other);
    }

    private Verdict judge(Goal goal, BigDecimal value, LocalDate asOf) {
        boolean reached = goal.reachedBy(value);
        boolean open = isOpen(goal, asOf);
        if (goal.isLimit()) {
            return judgeLimit(reached, open);
        }
        if (reached) {
            return new Verdict(TargetStatus.ACHIEVED, Reason.LEVEL_REACHED);
        }
        if (goal.dueOn() == null) {
            return goal.nearness(value).compareTo(BigDecimal.ONE.subtract(slack)) >= 0
                    ? new Verdict(TargetStatus.AT_RISK, Reason.CLOSE_TO_LEVEL)
                    : new Verdict(TargetStatus.OFF_TRACK, Reason.FAR_FROM_LEVEL);
        }
        return open ? judgeOpen(goal, goal.dueOn(), value, asOf) : new Verdict(TargetStatus.OFF_TRACK, Reason.MISSED);
    }

    private static Verdict judgeLimit(boolean kept, boolean open) {
        if (!kept) {
            return new Verdict(TargetStatus.OFF_TRACK, Reason.LIMIT_BROKEN);
        }
        return open
                ? new Verdict(TargetStatus.ON_TRACK, Reason.LIMIT_KEPT_SO_FAR)
                : new Verdict(TargetStatus.ACHIEVED, Reason.LIMIT_KEPT);
    }

    private Verdict judgeOpen(Goal goal, LocalDate dueOn, BigDecimal value, LocalDate asOf) {
        LocalDate startOn = goal.startOn();
        if (startOn == null || !startOn.isBefore(dueOn) || goal.comparison() == Comparison.YES_NO) {
            return asOf.isBefore(dueOn.minusDays(lastDays))
                    ? new Verdict(TargetStatus.ON_TRACK, Reason.TIME_LEFT)
                    : new Verdict(TargetStatus.AT_RISK, Reason.LITTLE_TIME_LEFT);
        }
        BigDecimal behind = elapsed(startOn, dueOn, asOf).subtract(goal.nearness(value));
        if (behind.signum() <= 0) {
            return new Verdict(TargetStatus.ON_TRACK, Reason.ON_PACE);
        }
        return behind.compareTo(slack) <= 0
                ? new Verdict(TargetStatus.AT_RISK, Reason.BEHIND_PACE)
                : new Verdict(TargetStatus.OFF_TRACK, Reason.FAR_BEHIND_PACE);
    }

    private static BigDecimal elapsed(LocalDate startOn, LocalDate dueOn, LocalDate asOf) {
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(startOn, asOf)))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(startOn, dueOn)), MathContext.DECIMAL64);
    }

    private static boolean isOpen(Goal goal, LocalDate asOf) {
        return goal.dueOn() != null && !asOf.isAfter(goal.dueOn());
    }
}
