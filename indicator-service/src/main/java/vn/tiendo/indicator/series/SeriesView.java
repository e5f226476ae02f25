package vn.tiendo.indicator.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.status.Reason;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.TargetView;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A body's figures over time, the earliest first.
 *
 * @param rollup whether everything below the body is in them
 * @param targets what the body is to reach
 */
record SeriesView(
        RolledIndicator indicator,
        OrganizationRef organization,
        boolean rollup,
        List<TargetLine> targets,
        List<SeriesPoint> items,
        @Nullable String next)
        implements Paged<SeriesView.SeriesPoint>, Versioned {
    private static final long POSITIVE = Long.MAX_VALUE / 10; // an entity tag has eighteen digits

    enum PointAnswer {
        VALUE,
        NIL,
        NOT_APPLICABLE,
        NOT_COMPUTABLE,
        GAP
    }

    /** @param measurementId null for a roll-up, a longer period and a gap */
    record SeriesPoint(
            LocalDate windowFrom,
            LocalDate windowTo,
            PointAnswer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean estimated,
            @Nullable PointState state,
            @Nullable UUID measurementId,
            int expected,
            int answered) {}

    /** How firm a point is: one provisional figure makes the whole provisional. */
    enum PointState {
        PROVISIONAL,
        VERIFIED
    }

    /**
     * What a target asks of the body between two days.
     *
     * @param status how the body stands now
     * @param steps in the order of their days; the last is to be reached in the end
     * @param periods how each figure shown stood against it when its window ended; none for a roll-up
     */
    record TargetLine(
            UUID id,
            String name,
            String evalComparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            LocalDate startOn,
            @Nullable LocalDate dueOn,
            @Nullable String status,
            List<TargetView.StepView> steps,
            List<PeriodStatus> periods) {}

    record PeriodStatus(LocalDate windowFrom, LocalDate windowTo, TargetStatus status, Reason reason) {}

    /** Follows from everything that is shown. */
    @Override
    @JsonIgnore
    public long version() {
        long hash = 1469598103934665603L;
        for (char one : toString().toCharArray()) {
            hash = (hash ^ one) * 1099511628211L;
        }
        return Math.floorMod(hash, POSITIVE);
    }
}
