package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.StatusRule;
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
     * @param rulesOf the indicator that has rules of its own, null where the rules for all decided
     * @param rulesVersion the version of those rules
     * @param decisive what was so, when one body reports it
     */
    @Schema(name = "TargetRule")
    record Rule(
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            Direction direction,
            LocalDate startOn,
            @Nullable LocalDate dueOn,
            @Nullable String rulesOf,
            long rulesVersion,
            StatusRule.@Nullable When decisive) {}
}
