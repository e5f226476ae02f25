package vn.tiendo.plan.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.organization.OrganizationLevel;

/**
 * A step on the way of a target: "45 % in the fourth quarter of 2025".
 *
 * @param dueOn the last day on which it is in time, Asia/Ho_Chi_Minh
 * @param level of the bodies it is for; of all where absent
 * @param comparator that of the target where absent
 * @param asWritten the words of the document
 */
public record Milestone(
        @NotNull LocalDate dueOn,
        @Nullable OrganizationLevel level,
        @Nullable Comparator comparator,
        @NotNull @Digits(integer = 18, fraction = 9) BigDecimal value,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal valueTo,
        @Nullable @Size(max = 500) String asWritten) {}
