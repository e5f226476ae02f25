package vn.tiendo.plan.duty;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Found;

/** One row of the table {@code reporting_duty}: its components are its columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReportingDuty(
        UUID id,
        UUID planId,
        int position,
        long version,
        @Nullable UUID reporterId,
        @Nullable String reporterAsWritten,
        @Nullable UUID recipientId,
        @Nullable String recipientAsWritten,
        @Nullable UUID viaId,
        @Nullable String viaAsWritten,
        List<Frequency> frequencies,
        @Nullable DueRule dueRule,
        @Nullable Found found) {

    /** Whether it names both sides; otherwise it binds nobody. */
    public boolean binding() {
        return reporterId != null && recipientId != null;
    }
}
