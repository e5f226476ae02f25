package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a target holds, by when it is to be reached, on which level and over which steps.
 *
 * @param dueOn the last day in time, Asia/Ho_Chi_Minh
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Schedule(
        @Nullable Validity validity,
        @Nullable LocalDate dueOn,
        TargetDraft.DueBasis dueBasis,
        List<LevelDemand> levels,
        List<Milestone> trajectory) {}
