package vn.tiendo.reporting.regime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.workingcalendar.RollPolicy;

/** What {@code regime.changed} announces: the regime as it now stands. */
record RegimeChanged(
        UUID id,
        long version,
        @Nullable UUID planId,
        @Nullable UUID dutyId,
        UUID reporterId,
        UUID recipientId,
        @Nullable UUID viaId,
        Set<Frequency> frequencies,
        @Nullable DueRule dueRule,
        RollPolicy rollPolicy,
        RegimeStatus status,
        RegimeKind kind,
        @Nullable String title,
        @Nullable String memberLevel,
        @Nullable String memberLine,
        @Nullable String memberKind,
        boolean memberDirect,
        boolean toParent,
        int windowDay,
        Map<PeriodType, Set<Integer>> occurrences,
        List<DueRule> moreDueRules,
        @Nullable Integer dueWorkingDays,
        @Nullable UUID feedsId,
        @Nullable Integer slackDays,
        boolean together) {

    static RegimeChanged of(Regime regime) {
        return new RegimeChanged(
                regime.id,
                regime.version,
                regime.planId,
                regime.dutyId,
                regime.reporterId,
                regime.recipientId,
                regime.viaId,
                regime.frequencySet(),
                regime.dueRule(),
                regime.rollPolicy,
                regime.status,
                regime.kind,
                regime.title,
                regime.memberLevel,
                regime.memberLine,
                regime.memberKind,
                regime.memberDirect,
                regime.toParent,
                regime.windowDay,
                Listed.numbers(regime.numbers),
                Listed.dates(regime.dueMore),
                regime.dueWorkingDays,
                regime.feedsId,
                regime.slackDays,
                regime.together);
    }
}
