package vn.tiendo.plan.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The five things that must be clear of every task: rõ người, rõ việc, rõ trách nhiệm, rõ tiến độ, rõ kết quả. */
public enum Clear {
    PERSON,
    WORK,
    RESPONSIBILITY,
    SCHEDULE,
    RESULT;

    /** Those that a task lacks, in the order of the motto. Work that recurs or has no end needs no date to be on schedule. */
    static List<Clear> missing(
            String name, @Nullable String head, boolean led, boolean scheduled, @Nullable String deliverable) {
        List<Clear> missing = new ArrayList<>();
        if (isBlank(head)) {
            missing.add(PERSON);
        }
        if (isBlank(name)) {
            missing.add(WORK);
        }
        if (!led) {
            missing.add(RESPONSIBILITY);
        }
        if (!scheduled) {
            missing.add(SCHEDULE);
        }
        if (isBlank(deliverable)) {
            missing.add(RESULT);
        }
        return missing;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
