package vn.tiendo.indicator.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.series.SeriesView.PointAnswer;
import vn.tiendo.indicator.series.SeriesView.SeriesPoint;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A body's verified figures over time, the earliest first.
 *
 * @param rollup whether everything below the body is in them
 */
record PublicSeriesView(
        RolledIndicator indicator,
        OrganizationRef organization,
        boolean rollup,
        List<PublicSeriesPoint> items,
        @Nullable String next)
        implements Paged<PublicSeriesView.PublicSeriesPoint> {

    /** @param expected bodies that should have answered */
    record PublicSeriesPoint(
            LocalDate windowFrom,
            LocalDate windowTo,
            PointAnswer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean estimated,
            int expected,
            int answered) {

        static PublicSeriesPoint of(SeriesPoint point) {
            return new PublicSeriesPoint(
                    point.windowFrom(),
                    point.windowTo(),
                    point.answer(),
                    point.value(),
                    point.numerator(),
                    point.denominator(),
                    point.estimated(),
                    point.expected(),
                    point.answered());
        }
    }

    static PublicSeriesView of(
            RolledIndicator indicator, OrganizationRef organization, boolean rollup, Page<SeriesPoint> page) {
        return new PublicSeriesView(
                indicator,
                organization,
                rollup,
                page.items().stream().map(PublicSeriesPoint::of).toList(),
                page.next());
    }
}
