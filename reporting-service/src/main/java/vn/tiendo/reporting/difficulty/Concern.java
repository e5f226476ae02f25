package vn.tiendo.reporting.difficulty;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.routing.About;

/**
 * What a difficulty is about.
 *
 * @param receiver of the report that it is raised in
 * @param own whether the caller's organisation leads it, reports on it or keeps it
 */
record Concern(
        @Nullable UUID plan,
        @Nullable UUID task,
        @Nullable UUID target,
        @Nullable UUID report,
        @Nullable UUID receiver,
        boolean own) {

    static Concern of(Tuple row) {
        return new Concern(
                row.get("plan_id", UUID.class),
                row.get("task_id", UUID.class),
                row.get("target_id", UUID.class),
                row.get("report_id", UUID.class),
                row.get("receiver_id", UUID.class),
                Boolean.TRUE.equals(row.get("own", Boolean.class)));
    }

    About about() {
        if (task != null) {
            return About.TASK;
        }
        if (target != null) {
            return About.TARGET;
        }
        return report == null ? About.PLAN : About.REPORT;
    }
}
