package vn.tiendo.indicator.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.IndicatorFigures;
import vn.tiendo.indicator.dashboard.DashboardView.TargetCounts;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A body with all below it, at a glance, as far as it is public.
 *
 * @param targets of public plans, judged by what was verified
 * @param tasks of public plans
 * @param indicators by verified figures
 * @param profile code of the published profile by which the bodies below are ordered; null for none, and then nobody is
 */
record PublicDashboardView(
        OrganizationRef organization,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        TargetCounts targets,
        PublicTaskCounts tasks,
        List<IndicatorFigures> indicators,
        @Nullable String profile,
        int ranked,
        int unranked,
        List<RankedBody> best,
        List<RankedBody> worst) {

    /** Tasks in force that are due within the year, by their timeliness, and those that are due at no time. */
    record PublicTaskCounts(
            long onTrack,
            long dueSoon,
            long overdue,
            long completedOnTime,
            long completedLate,
            long undated,
            long completedUndated) {}
}
