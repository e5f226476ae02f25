package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A target as it is tracked.
 *
 * @param value the level the plan asks for; what was reached stands in {@code measurement}
 * @param dueOn the last day that counts, Asia/Ho_Chi_Minh
 * @param inForce false once its plan was closed or replaced, or an amendment took it out: its status stands as it was
 * @param status null only in the moment before the first judgement
 * @param reason why it has this status
 */
public record TargetView(
        UUID id,
        long version,
        PlanRef plan,
        String name,
        String kind,
        @Nullable IndicatorRef indicator,
        @Nullable OrganizationRef reporter,
        OrganizationRef keeper,
        String comparator,
        String evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        LocalDate startOn,
        @Nullable LocalDate dueOn,
        boolean tracked,
        boolean inForce,
        @Nullable String status,
        @Nullable String reason,
        @Nullable LocalDate statusAsOf,
        @Nullable LocalDate nextReviewOn,
        @Nullable Measured measurement)
        implements Versioned {

    public record PlanRef(
            UUID id, @Nullable String number, @Nullable String subject) {}

    /** @param name null, like the unit, while the code is in no catalogue yet */
    public record IndicatorRef(
            String code, @Nullable String name, @Nullable String unit) {}

    /** The measurement the status stands on. */
    public record Measured(
            UUID id,
            LocalDate windowFrom,
            LocalDate windowTo,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind,
            String state,
            UUID reportId) {}
}
