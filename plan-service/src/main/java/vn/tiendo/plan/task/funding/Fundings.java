package vn.tiendo.plan.task.funding;

import static vn.tiendo.plan.task.funding.FundingError.TASK_FUNDING_DAY_AHEAD;
import static vn.tiendo.plan.task.funding.FundingError.TASK_FUNDING_SOURCE_REPEATED;
import static vn.tiendo.plan.task.funding.FundingError.TASK_FUNDING_SOURCE_UNKNOWN;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.TaskQueries;
import vn.tiendo.plan.task.TaskView;
import vn.tiendo.plan.task.funding.FundingResource.FundingStatement;
import vn.tiendo.plan.task.funding.FundingSourceResource.FundingSource;

/** Keeps what is said of the money of tasks, under the lock of the plan; statements are added and never changed. */
@ApplicationScoped
class Fundings {
    /** One row of the table {@code task_funding}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID taskId,
            long version,
            LocalDate asOf,
            Instant recordedAt,
            List<FundingLine> sources,
            BigDecimal requested,
            BigDecimal planned,
            BigDecimal allocated,
            BigDecimal disbursed) {}

    /** What counts, and the version of all that was said: it grows with every statement and every report. */
    record Stated(
            long version,
            @Nullable LocalDate asOf,
            @Nullable List<FundingLine> sources,
            FundingView.@Nullable Reported reported) {}

    private static final String STATED = """
            select (select count(*) from task_funding f where f.task_id = t.id)
                   + (select coalesce(sum(r.report_version), 0) from task_report r where r.task_id = t.id) as version,
                   m.as_of as "asOf", m.sources,
                   case when m.report_id is not null then
                        jsonb_build_object('disbursed', m.reported, 'asOf', m.reported_as_of, 'report', m.report_id,
                                           'counts', m.report_counts) end as reported
              from (select cast(:task as uuid) as id) t left join lateral task_money_on(t.id, :day) m on true
            """;

    private static final String KEEP = "insert into task_funding select * from " + Rows.of("task_funding");

    private final Rows rows;
    private final Plans plans;
    private final TaskQueries tasks;
    private final Audit audit;
    private final Clock clock;

    Fundings(Rows rows, Plans plans, TaskQueries tasks, Audit audit, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<List<FundingSource>> sources() {
        return rows.list(
                FundingSource.class, "select s.code, s.name from funding_source s order by s.position", query -> query);
    }

    /** 404 outside the scope. */
    @WithTransaction
    Uni<FundingView> of(UUID task, @Nullable LocalDate asOf, OrgScope scope) {
        return tasks.byId(task, asOf, scope)
                .chain(seen -> stated(task, asOf == null ? today() : asOf).map(stated -> view(seen, stated)));
    }

    @WithTransaction
    Uni<FundingView> state(UUID task, @Nullable Version expected, FundingStatement said, OrgScope scope) {
        return tasks.byId(task, null, scope)
                .call(seen -> plans.forWriting(seen.planId(), scope))
                .chain(() -> stated(task, today()))
                .invoke(before -> Version.require(expected, before.version()))
                .call(() -> requireSayable(said))
                .chain(before -> keep(task, before.version() + 1, said, scope));
    }

    private Uni<FundingView> keep(UUID task, long version, FundingStatement said, OrgScope scope) {
        FundingTotals totals =
                said.sources().stream().map(FundingLine::totals).reduce(FundingTotals.NONE, FundingTotals::plus);
        Row row = new Row(
                task,
                version,
                said.asOf(),
                clock.instant(),
                said.sources(),
                totals.requested(),
                totals.planned(),
                totals.allocated(),
                totals.disbursed());
        return rows.write(KEEP, List.of(row))
                .chain(() -> audit.record("task.fund", task, Map.of("version", version)))
                .chain(() -> of(task, null, scope));
    }

    private Uni<Void> requireSayable(FundingStatement said) {
        if (said.asOf().isAfter(today())) {
            throw TASK_FUNDING_DAY_AHEAD.at("/asOf", said.asOf().toString());
        }
        return sources()
                .map(known -> known.stream().map(FundingSource::code).collect(Collectors.toSet()))
                .invoke(known -> requireSources(said.sources(), known))
                .replaceWithVoid();
    }

    private static void requireSources(List<FundingLine> lines, Set<String> known) {
        Set<String> named = new HashSet<>();
        for (int nth = 0; nth < lines.size(); nth++) {
            String source = lines.get(nth).source();
            String pointer = "/sources/" + nth + "/source";
            if (!known.contains(source)) {
                throw TASK_FUNDING_SOURCE_UNKNOWN.at(pointer, source);
            } else if (!named.add(source)) {
                throw TASK_FUNDING_SOURCE_REPEATED.at(pointer, source);
            }
        }
    }

    private Uni<Stated> stated(UUID task, LocalDate day) {
        return rows.one(
                Stated.class,
                STATED,
                query -> query.setParameter("task", task.toString()).setParameter("day", day));
    }

    private static FundingView view(TaskView task, Stated stated) {
        return FundingView.of(
                task.id(),
                stated.version(),
                stated.asOf(),
                stated.sources() == null ? List.of() : stated.sources(),
                stated.reported(),
                task.percent());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }
}
