package vn.tiendo.plan.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the duties of a heading are; the heading's own status follows from it and is never kept.
 *
 * @param progress how many are how far
 * @param timeliness how many are how much in time; what is due at no time is in none
 * @param percent the mean of those that are neither cancelled nor without an end, a completed one being 100
 * @param more whether a later period opens further ones
 */
public record DutiesView(
        int total,
        Map<Progress, Integer> progress,
        Map<Timeliness, Integer> timeliness,
        @Nullable BigDecimal percent,
        boolean more) {
    /** SQL: the duties of task {@code t} of plan {@code p}, from this source of tasks; null when it is no heading. */
    public static String select(String source) {
        return """
                case when t.heading then (
                     select jsonb_build_object('total', count(*),
                            'progress', %s,
                            'timeliness', %s,
                            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
                            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
                       from %s d where d.part_of = t.id) end as duties\
                """.formatted(
                        counts("d.progress", Progress.values()),
                        counts(TaskSelect.timeliness("d"), Timeliness.values()),
                        source);
    }

    private static String counts(String value, Enum<?>[] values) {
        StringBuilder sql = new StringBuilder("jsonb_strip_nulls(jsonb_build_object(");
        for (Enum<?> one : values) {
            sql.append(one.ordinal() == 0 ? "" : ", ")
                    .append("'%1$s', nullif(count(*) filter (where %2$s = '%1$s'), 0)".formatted(one, value));
        }
        return sql.append("))").toString();
    }

    /**
     * How far the heading is: as drafted while it has no duty; cancelled, not started or without an end when all its duties
     * are; completed when all are and no more are to come; else in progress. Cancelled duties count only among themselves.
     */
    public Progress progress(Progress drafted) {
        int live = total - count(Progress.CANCELLED);
        if (total == 0) {
            return drafted;
        } else if (live == 0) {
            return Progress.CANCELLED;
        } else if (live == count(Progress.NOT_STARTED)) {
            return Progress.NOT_STARTED;
        } else if (live == count(Progress.CONTINUOUS)) {
            return Progress.CONTINUOUS;
        }
        return live == count(Progress.COMPLETED) && !more ? Progress.COMPLETED : Progress.IN_PROGRESS;
    }

    /** The mean percent, to one decimal; null where nothing has an end. */
    public @Nullable BigDecimal meanPercent() {
        return percent == null
                ? null
                : percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** How much the heading is in time: as its worst duty; completed ones count once nothing is open. */
    public @Nullable Timeliness worst() {
        for (Timeliness one : new Timeliness[] {
            Timeliness.OVERDUE,
            Timeliness.DUE_SOON,
            Timeliness.ON_TRACK,
            Timeliness.COMPLETED_LATE,
            Timeliness.COMPLETED_ON_TIME
        }) {
            if (timeliness.containsKey(one)) {
                return one;
            }
        }
        return null;
    }

    private int count(Progress one) {
        return progress.getOrDefault(one, 0);
    }
}
