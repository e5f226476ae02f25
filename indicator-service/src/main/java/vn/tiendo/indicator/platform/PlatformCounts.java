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
            select t.lead_id as body, count(*) filter (where t.done_on <= t.due_on) as above, count(*) as below
              from (select c.lead_id, {due} as due_on,
                           case when c.progress = 'COMPLETED' and c.reported_on <= :asOf then c.reported_on end as done_on
                      from task_copy c
                     where c.lead_id is not null and c.in_force and not c.heading and c.progress <> 'CANCELLED'
                       and c.due_at is not null {body}) t
             where t.due_on between :from and :to and (t.due_on <= :asOf or t.done_on is not null)
             group by t.lead_id order by t.lead_id
            """;
    private static final String TASKS_FOLLOWED = """
            select c.lead_id as body,
                   count(*) filter (where c.reported_on between :from and least(cast(:to as date), cast(:asOf as date))) as above, count(*) as below
              from task_copy c
             where c.lead_id is not null and c.in_force and not c.heading and c.progress <> 'CANCELLED'
               and (c.progress <> 'COMPLETED' or c.reported_on >= :from) {body}
             group by c.lead_id order by c.lead_id
            """;
    private static final String REPORTS_ON_TIME_WITH_EVIDENCE = """
            select o.reporter_id as body, count(*) filter (where o.good) as above, count(*) as below
              from (select c.reporter_id, {due} as due_on,
                           exists (select 1 from report_statement s
                                    where s.obligation_id = c.id and s.state <> 'WITHDRAWN' and not s.late and s.evidence > 0
                                      and cast(s.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) <= :asOf) as good
                      from obligation_copy c
                     where c.kind = 'PERIODIC' and c.status <> 'WAIVED' {body}) o
             where o.due_on between :from and :to and (o.due_on <= :asOf or o.good)
             group by o.reporter_id order by o.reporter_id
            """;

    private final Mutiny.Session session;

    PlatformCounts(Mutiny.Session session) {
        this.session = session;
    }

    /** What was counted of one body; a body of which nothing was counted is left out. */
    public record Count(UUID organizationId, long numerator, long denominator) {}

    /** @param body null for all bodies */
    @WithTransaction
    public Uni<List<Count>> of(
            Computation computation, @Nullable UUID body, LocalDate from, LocalDate to, LocalDate asOf) {
        return session.createNativeQuery(sql(computation), Tuple.class)
                .setParameter("body", body == null ? null : body.toString())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultList()
                .map(rows -> rows.stream().map(PlatformCounts::count).toList());
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

    private static Count count(Tuple row) {
        return new Count(row.get("body", UUID.class), row.get("above", Long.class), row.get("below", Long.class));
    }
}
