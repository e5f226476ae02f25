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

    /** What a drafter would write to get it, but for the codes of organisations, of which only the ids are known here. */
    public DutyDraft draft() {
        return new DutyDraft(
                null, reporterAsWritten, null, recipientAsWritten, null, viaAsWritten, frequencies, dueRule);
    }

    /** Whether it names both sides; otherwise it binds nobody. */
    public boolean binding() {
        return reporterId != null && recipientId != null;
    }
}
