package vn.tiendo.plan.task.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.task.Progress;

/** What is read of {@code report.accepted}: what the report says of tasks, and of when. */
record ReportAccepted(
        UUID id,
        long version,
        @Nullable LocalDate windowTo,
        @Nullable Instant submittedAt,
        Instant acceptedAt,
        List<TaskProgress> tasks) {

    /**
     * What the report says of one task.
     *
     * @param fundsSpent in VND, since the start of the plan; null when nothing is said of it
     */
    record TaskProgress(
            UUID taskId,
            Progress progress,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal fundsSpent,
            @Nullable Origin origin) {
        /** What a body consolidated from those below it moves nothing: they have said it themselves. */
        boolean moves() {
            return origin != Origin.CONSOLIDATED;
        }
    }

    /** Whether a body speaks of its own, as it does when nothing is said. */
    enum Origin {
        OWN,
        CONSOLIDATED
    }

    /** The day, in Viet Nam, on which it was handed in. */
    LocalDate reportedOn() {
        Instant handedIn = submittedAt == null ? acceptedAt : submittedAt;
        return LocalDate.ofInstant(handedIn, VietnamTime.ZONE);
    }

    /** The day of which it speaks: the end of its window; of an ad hoc report, the day it was handed in. */
    LocalDate asOf() {
        return windowTo == null ? reportedOn() : windowTo;
    }
}
