package vn.tiendo.plan.task.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.TaskAnnouncements;

/**
 * Lets accepted reports move the tasks and say what was spent on them. Each report counts in its highest version, and of several reports the one that
 * speaks of the latest day, so that a late report on January does not undo the one on February. A duty to issue a plan is done
 * by the plan alone.
 */
@ApplicationScoped
class TaskReports {
    /** One row of the table {@code task_report}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID taskId,
            UUID reportId,
            long reportVersion,
            LocalDate asOf,
            Instant acceptedAt,
            Progress progress,
            @Nullable BigDecimal percent,
            LocalDate reportedOn,
            @Nullable BigDecimal disbursed) {}

    private static final String KEEP =
            "insert into task_report select distinct on (r.task_id) r.* from " + Rows.of("task_report") + " r " + """
             where not exists (select 1 from task t where t.id = r.task_id and t.kind = 'ISSUE_PLAN')
            on conflict (task_id, report_id) do update set report_version = excluded.report_version,
                   as_of = excluded.as_of, accepted_at = excluded.accepted_at, progress = excluded.progress,
                   percent = excluded.percent, reported_on = excluded.reported_on, disbursed = excluded.disbursed
             where task_report.report_version < excluded.report_version
            """;

    private static final String MOVE = """
            update task t
               set progress = r.progress, percent = r.percent, reported_on = r.reported_on, version = t.version + 1
              from (select distinct on (x.task_id) x.* from task_report x
                     where x.task_id = any(cast(:tasks as uuid[]))
                     order by x.task_id, x.as_of desc, x.accepted_at desc, x.report_id) r
             where t.id = r.task_id and not t.heading and t.cancelled_on is null
               and (t.progress, t.percent, t.reported_on) is distinct from (r.progress, r.percent, r.reported_on)
            returning t.id
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final TaskAnnouncements announcements;
    private final Audit audit;

    TaskReports(Mutiny.Session session, Rows rows, TaskAnnouncements announcements, Audit audit) {
        this.session = session;
        this.rows = rows;
        this.announcements = announcements;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> take(ReportAccepted report) {
        List<Row> said = report.tasks().stream()
                .filter(ReportAccepted.TaskProgress::moves)
                .map(task -> row(report, task))
                .toList();
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(KEEP, said)
                        .chain(() -> move(said.stream().map(Row::taskId).toList()))
                        .call(announcements::announce)
                        .chain(moved -> audit.record(
                                "task.progress",
                                report.id(),
                                Map.of("tasks", moved, "reportVersion", report.version())));
    }

    private Uni<List<UUID>> move(List<UUID> tasks) {
        return session.createNativeQuery(MOVE, UUID.class)
                .setParameter("tasks", tasks.toArray(UUID[]::new))
                .getResultList();
    }

    private static Row row(ReportAccepted report, ReportAccepted.TaskProgress task) {
        return new Row(
                task.taskId(),
                report.id(),
                report.version(),
                report.asOf(),
                report.acceptedAt(),
                task.progress(),
                task.percent(),
                report.reportedOn(),
                task.fundsSpent());
    }
}
