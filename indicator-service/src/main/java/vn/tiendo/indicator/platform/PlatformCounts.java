package vn.tiendo.indicator.platform;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Computation;

/**
 * Counts what was done in a window as of a day: what came after that day has not happened. Days are those of Asia/Ho_Chi_Minh;
 * {@code dueAt} is the first instant that is late, so the day due is the one before it ends.
 */
@ApplicationScoped
public class PlatformCounts {
    private static final String DUE_ON =
            "cast((%s.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date)";
    private static final String OF_BODY =
            " and (cast(:body as text) is null or %s = cast(cast(:body as text) as uuid))";

    private static final String TASKS_ON_TIME = """
            select t.lead_id as body, 'TASK' as kind, t.id, t.due_on, t.done_on, t.done_on <= t.due_on as good
              from (select c.lead_id, c.id, {due} as due_on,
                           case when c.progress = 'COMPLETED' and c.reported_on <= :asOf then c.reported_on end as done_on
                      from task_copy c
                     where c.lead_id is not null and c.in_force and not c.heading and c.progress <> 'CANCELLED'
                       and c.due_at is not null {body}) t
             where t.due_on between :from and :to and (t.due_on <= :asOf or t.done_on is not null)
            """;
    private static final String TASKS_FOLLOWED = """
            select c.lead_id as body, 'TASK' as kind, c.id, {due} as due_on, c.reported_on as done_on,
                   c.reported_on between :from and least(cast(:to as date), cast(:asOf as date)) as good
              from task_copy c
             where c.lead_id is not null and c.in_force and not c.heading and c.progress <> 'CANCELLED'
               and (c.progress <> 'COMPLETED' or c.reported_on >= :from) {body}
            """;
    private static final String REPORTS_ON_TIME_WITH_EVIDENCE = """
            select o.reporter_id as body, 'REPORT' as kind, o.id, o.due_on, o.done_on, o.good
              from (select c.reporter_id, c.id, {due} as due_on, s.done_on, coalesce(s.good, false) as good
                      from obligation_copy c
                      left join lateral (
                           select min(h.done_on) as done_on, bool_or(not h.late and h.evidence > 0) as good
                             from (select cast(s.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) as done_on, s.late, s.evidence
                                     from report_statement s
                                    where s.obligation_id = c.id and s.state <> 'WITHDRAWN') h
                            where h.done_on <= :asOf) s on true
                     where c.kind = 'PERIODIC' and c.status <> 'WAIVED' {body}) o
             where o.due_on between :from and :to and (o.due_on <= :asOf or o.good)
            """;
    private static final String COUNT = """
            select w.body, count(*) filter (where w.good) as above, count(*) as below from (%s) w group by w.body order by w.body
            """;
    private static final String LIST = "select w.* from (%s) w order by w.due_on nulls last, w.id";

    private final Mutiny.Session session;

    PlatformCounts(Mutiny.Session session) {
        this.session = session;
    }

    /** What was counted of one body; a body of which nothing was counted is left out. */
    public record Count(UUID organizationId, long numerator, long denominator) {}

    /**
     * One of the things that were counted.
     *
     * @param kind TASK or REPORT
     * @param id of the task, or of the obligation to report
     * @param dueOn null where it is due at no time
     * @param doneOn when it was done, or was last reported about
     * @param good whether it counts above the line too
     */
    public record Work(
            String kind,
            UUID id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean good) {}

    /** @param body null for all bodies */
    @WithTransaction
    public Uni<List<Count>> of(
            Computation computation, @Nullable UUID body, LocalDate from, LocalDate to, LocalDate asOf) {
        return query(COUNT, computation, body, from, to, asOf)
                .getResultList()
                .map(rows -> rows.stream().map(PlatformCounts::count).toList());
    }

    /** What is counted of a body, what is due first before the rest. */
    @WithTransaction
    public Uni<List<Work>> work(Computation computation, UUID body, LocalDate from, LocalDate to, LocalDate asOf) {
        return query(LIST, computation, body, from, to, asOf)
                .getResultList()
                .map(rows -> rows.stream().map(PlatformCounts::work).toList());
    }

    private Mutiny.SelectionQuery<Tuple> query(
            String around, Computation computation, @Nullable UUID body, LocalDate from, LocalDate to, LocalDate asOf) {
        return session.createNativeQuery(around.formatted(sql(computation)), Tuple.class)
                .setParameter("body", body == null ? null : body.toString())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf);
    }

    private static String sql(Computation computation) {
        return switch (computation) {
            case TASKS_ON_TIME -> filled(TASKS_ON_TIME, "c.lead_id");
            case TASKS_FOLLOWED -> filled(TASKS_FOLLOWED, "c.lead_id");
            case REPORTS_ON_TIME_WITH_EVIDENCE -> filled(REPORTS_ON_TIME_WITH_EVIDENCE, "c.reporter_id");
        };
    }

    private static String filled(String sql, String body) {
        return sql.replace("{due}", DUE_ON.formatted("c")).replace("{body}", OF_BODY.formatted(body));
    }

    private static Work work(Tuple row) {
        return new Work(
                row.get("kind", String.class),
                row.get("id", UUID.class),
                row.get("due_on", LocalDate.class),
                row.get("done_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("good", Boolean.class)));
    }

    private static Count count(Tuple row) {
        return new Count(row.get("body", UUID.class), row.get("above", Long.class), row.get("below", Long.class));
    }
}
