package vn.tiendo.indicator.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.indicator.rollup.LatestFigure;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A body with all below it, at a glance.
 *
 * @param from the first day of the year that is looked at, in Viet Nam
 * @param to the last one
 * @param profile code of the profile by which the bodies below are ordered; null for equal weights
 * @param best of the bodies right below, the best first
 * @param worst of the others, the worst first; who has no rank is on neither list
 */
record DashboardView(
        OrganizationRef organization,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        TargetCounts targets,
        TaskCounts tasks,
        ReportCounts reports,
        List<IndicatorFigures> indicators,
        @Nullable String profile,
        int ranked,
        int unranked,
        List<RankedBody> best,
        List<RankedBody> worst) {

    /**
     * Targets in force, by how each body stands that reports one: what several report is counted for each of them.
     *
     * @param unjudged those that were not judged yet
     */
    record TargetCounts(
            long achieved,
            long onTrack,
            long atRisk,
            long offTrack,
            long notDue,
            long noData,
            long notApplicable,
            long unjudged) {}

    /**
     * Tasks in force that are due within the year, by their timeliness, and those that are due at no time.
     *
     * @param completedUndated of those that are due at no time, the ones done
     * @param waiting of those not done, whenever they are due, the ones that wait on a superior today; they stand in the others too
     */
    record TaskCounts(
            long onTrack,
            long dueSoon,
            long overdue,
            long completedOnTime,
            long completedLate,
            long undated,
            long completedUndated,
            long waiting) {}

    /**
     * Periodic reports due within the year.
     *
     * @param overdue not handed in although they should be
     * @param open not handed in and not due yet
     * @param withEvidence of those handed in
     */
    record ReportCounts(long onTime, long late, long overdue, long open, long waived, long withEvidence) {}

    /**
     * An indicator in the window that ended last.
     *
     * @param windowFrom null, like the last day, where nobody said anything
     * @param figure of the body and all below it
     * @param spread of the figures of the bodies right below; null where none has one
     * @param children each with all below it, by code
     */
    record IndicatorFigures(
            RolledIndicator indicator,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            LatestFigure figure,
            @Nullable Spread spread,
            List<ChildFigure> children) {}

    record ChildFigure(OrganizationRef organization, LatestFigure figure) {}

    /**
     * How figures are distributed; quartiles are values that occur, by the nearest rank.
     *
     * @param bodies how many have a figure
     */
    record Spread(
            int bodies,
            BigDecimal lowest,
            BigDecimal lowerQuartile,
            BigDecimal median,
            BigDecimal upperQuartile,
            BigDecimal highest) {}
}
