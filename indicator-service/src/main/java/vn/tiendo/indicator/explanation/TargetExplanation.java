package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.target.TargetView;

/**
 * Why a target has its status.
 *
 * @param measurement null while nothing was reported
 */
record TargetExplanation(
        TargetView target, Rule rule, @Nullable MeasurementExplanation measurement) {

    /**
     * What the value was held against.
     *
     * @param slack how far behind the straight line from start to due date is a risk and not yet a failure
     * @param lastDays how many days before the due date little time is left
     */
    @Schema(name = "TargetRule")
    record Rule(
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            Direction direction,
            LocalDate startOn,
            @Nullable LocalDate dueOn,
            BigDecimal slack,
            int lastDays) {}
}
