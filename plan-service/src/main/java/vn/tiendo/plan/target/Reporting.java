package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.target.Indicator.OverTime;

/**
 * On what figures are reported, and by whom.
 *
 * @param reporterIds the members of {@code reporterClass}, once they are known; see {@link Reporters}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Reporting(
        @Nullable Indicator indicator,
        @Nullable OverTime overTime,
        @Nullable UUID reporterId,
        @Nullable String reporterClass,
        List<UUID> reporterIds) {

    /** A class without members is nobody. */
    public boolean isByNobody() {
        return reporterId == null && reporterIds.isEmpty();
    }

    /** How the figures add up over time: as said of the target, else as its indicator does; null where nobody said so. */
    public @Nullable OverTime overTimeMeant() {
        return overTime != null || indicator == null ? overTime : indicator.overTime();
    }

    Reporting by(List<UUID> members) {
        return new Reporting(indicator, overTime, null, reporterClass, members);
    }
}
