package vn.tiendo.plan.duty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Before which day.
 *
 * @param day of the month in which the window ends, or of {@code month} when that is fixed
 * @param inclusive false for "trước ngày N", whose last valid moment is the end of the day before
 */
@Schema(name = "DutyDueRule")
public record DueRule(
        @Min(1) @Max(31) int day, @Nullable @Min(1) @Max(12) Integer month, boolean inclusive) {}
