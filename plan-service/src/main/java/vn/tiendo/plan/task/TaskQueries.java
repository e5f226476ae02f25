package vn.tiendo.plan.task;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;

/** Reads tasks of the plans within a scope. */
@ApplicationScoped
public class TaskQueries {
    /** SQL: the timeliness of task {@code t} of plan {@code p}, by the rule of {@link Timeliness#of}; {@link #bindNow} binds it. */
    public static final String TIMELINESS = TaskSelect.timeliness("t");

    private static final String WRITTEN = " and t.plan_id = :plan and t.part_of is null";

    private final Rows rows;
    private final PlanQueries plans;
    private final Clock clock;
    private final Duration soon;

    TaskQueries(
            Rows rows, PlanQueries plans, Clock clock, @ConfigProperty(name = "tiendo.task.due-soon") Duration soon) {
        this.rows = rows;
        this.plans = plans;
        this.clock = clock;
        this.soon = soon;
    }

    /** What a plan itself writes, in the order of the document: headings without their duties. */
    @WithTransaction
    Uni<Page<TaskView>> page(UUID plan, @Nullable LocalDate asOf, PageRequest page, OrgScope scope) {
        int after = Positions.after(page.after(1));
        String rest = WRITTEN + " and t.position > " + after + " order by t.position limit " + page.fetch();
        return plans.byId(plan, scope)
                .chain(() -> list(moment(asOf), rest, query -> scope.bind(query).setParameter("plan", plan)))
                .map(found -> page.page(found, last -> List.of(Integer.toString(last.position()))));
    }

    /** Everything that a plan itself writes. */
    @WithTransaction
    public Uni<List<TaskView>> all(UUID plan, OrgScope scope) {
        return list(
                moment(null),
                WRITTEN + " order by t.position",
                query -> scope.bind(query).setParameter("plan", plan));
    }

    /** One task or duty; 404 outside the scope. */
    @WithTransaction
    public Uni<TaskView> byId(UUID id, @Nullable LocalDate asOf, OrgScope scope) {
        Moment moment = moment(asOf);
        return rows.one(
                        TaskView.class,
                        TaskSelect.select(moment) + " and t.id = :id",
                        query -> dated(scope.bind(query), moment).setParameter("id", id))
                .map(task -> task.judged(moment, soon));
    }

    /** Binds the parameters of SQL that holds {@link #TIMELINESS}. */
    public <R> Mutiny.SelectionQuery<R> bindNow(Mutiny.SelectionQuery<R> query) {
        return bound(query, moment(null));
    }

    private <R> Mutiny.SelectionQuery<R> bound(Mutiny.SelectionQuery<R> query, Moment moment) {
        query.setParameter("now", moment.now())
                .setParameter("soon", moment.now().plus(soon));
        return moment.asOf() == null ? query : query.setParameter("day", moment.asOf());
    }

    /** For what says how much money there is, too. */
    private <R> Mutiny.SelectionQuery<R> dated(Mutiny.SelectionQuery<R> query, Moment moment) {
        return bound(query, moment).setParameter("day", moment.day());
    }

    private Uni<List<TaskView>> list(
            Moment moment, String wanted, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return rows.list(
                        TaskView.class,
                        TaskSelect.select(moment) + wanted,
                        query -> parameters.apply(dated(query, moment)))
                .map(found ->
                        found.stream().map(task -> task.judged(moment, soon)).toList());
    }

    private Moment moment(@Nullable LocalDate asOf) {
        return Moment.of(asOf, clock.instant());
    }
}
