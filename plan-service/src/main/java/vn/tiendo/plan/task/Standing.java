package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, by the report that speaks of the latest day.
 *
 * @param reportedOn the day, in Viet Nam, on which that report was handed in
 * @param cancelledOn the day on which the plan let go of it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Standing(
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate cancelledOn) {
    static Standing drafted(Progress progress) {
        return new Standing(progress, null, null, null);
    }

    boolean isContinuous() {
        return progress == Progress.CONTINUOUS;
    }
}
