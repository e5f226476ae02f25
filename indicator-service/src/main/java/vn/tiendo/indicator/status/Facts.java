package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.StatusRule.Said;

/** What is so about a target on a day: all that a rule may ask for. Its parts are described at {@link StatusRule.When}. */
record Facts(
        Said said,
        boolean judgeable,
        boolean open,
        boolean dated,
        boolean limit,
        boolean reached,
        boolean paced,
        boolean stepMissed,
        boolean occasional,
        Progress.@Nullable Course course,
        @Nullable BigDecimal nearness,
        @Nullable BigDecimal behind,
        @Nullable Long daysLeft) {

    static Facts of(Demand demand, Answer answer, LocalDate day) {
        return switch (answer) {
            case Answer.Missing() -> without(Said.MISSING, demand, day);
            case Answer.NotApplicable() -> without(Said.NOT_APPLICABLE, demand, day);
            case Answer.Value(BigDecimal amount, List<Progress.Period> series) ->
                (demand.goal().canBeJudged() ? with(amount, demand, day) : without(Said.VALUE, demand, day))
                        .on(demand.progress(), series);
        };
    }

    private Facts on(@Nullable Progress progress, List<Progress.Period> series) {
        return new Facts(
                said,
                judgeable,
                open,
                dated,
                limit,
                reached,
                paced,
                stepMissed,
                occasional,
                progress == null ? null : progress.of(series),
                nearness,
                behind,
                daysLeft);
    }

    private static Facts without(Said said, Demand demand, LocalDate day) {
        return new Facts(
                said,
                demand.goal().canBeJudged(),
                demand.isOpen(day),
                demand.lastDay(day) != null,
                demand.isLimit(),
                false,
                demand.isPaced(day),
                false,
                demand.occasional(),
                null,
                null,
                null,
                demand.daysLeft(day));
    }

    private static Facts with(BigDecimal value, Demand demand, LocalDate day) {
        boolean paced = demand.isPaced(day);
        BigDecimal nearness = demand.nearness(value);
        return new Facts(
                Said.VALUE,
                true,
                demand.isOpen(day),
                demand.lastDay(day) != null,
                demand.isLimit(),
                demand.isLimit()
                        ? demand.applying(day).reachedBy(value)
                        : demand.goal().reachedBy(value),
                paced,
                demand.hasMissedAStep(value, day),
                demand.occasional(),
                null,
                nearness,
                paced ? demand.expected(day).subtract(nearness) : null,
                demand.daysLeft(day));
    }
}
