package vn.tiendo.reporting.trueup;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.report.ReportQueries;

/** Reads estimates without a final figure, of reports that one's organisation or one below it owes, receives or passes on. */
@ApplicationScoped
class TrueUpQueries {
    private final Mutiny.Session session;
    private final Clock clock;

    TrueUpQueries(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** In the order in which the estimates were made. */
    @WithTransaction
    Uni<Page<TrueUpView>> list(boolean overdue, @Nullable String reporter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        Instant now = clock.instant();
        return scope.bind(session.createNativeQuery("""
                        select i.id, p.id as report_id, p.reporter_id, o.code as reporter_code, o.name as reporter_name,
                               p.recipient_id, c.code as recipient_code, c.name as recipient_name, i.name,
                               i.indicator_code, i.unit, b.window_from, b.window_to, i.value, i.numerator, i.denominator,
                               d.due_at, a.report_id as asked_in
                          from report_item i
                          join report p on p.id = i.report_id and p.status in ('SUBMITTED', 'ACCEPTED')
                          join obligation b on b.id = p.obligation_id
                          left join organization_copy o on o.id = p.reporter_id
                          left join organization_copy c on c.id = p.recipient_id
                          left join lateral (select min(n.due_at) as due_at from obligation n
                                              where n.reporter_id = b.reporter_id and n.recipient_id = b.recipient_id
                                                and n.period_type = b.period_type and n.window_to > b.window_to
                                                and n.plan_id is not distinct from b.plan_id
                                                and n.status <> 'WAIVED') d on true
                          left join lateral (select q.report_id from report_item q join report qp on qp.id = q.report_id
                                              where q.trues_up_id = i.id and qp.status <> 'ACCEPTED'
                                              order by q.id limit 1) a on true
                         where i.type = 'TARGET' and i.origin = 'OWN' and i.value_kind = 'ESTIMATED'
                           and i.trues_up_id is null and b.window_from is not null
                           and not exists (select 1 from report n where n.obligation_id = p.obligation_id
                                              and n.report_version > p.report_version
                                              and n.status in ('SUBMITTED', 'ACCEPTED'))
                           and (cast(:after as text) is null or i.id > cast(cast(:after as text) as uuid))
                           and (cast(:reporter as text) is null or o.code = :reporter)
                           and (not :overdue or d.due_at <= :now)
                           and %s
                         order by i.id limit :fetch
                        """.formatted(ReportQueries.IN_SCOPE), Tuple.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("reporter", reporter)
                .setParameter("overdue", overdue)
                .setParameter("now", now)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(row -> view(row, now)).toList())
                .map(rows -> page.page(rows, row -> List.of(row.item().toString())));
    }

    private static TrueUpView view(Tuple row, Instant now) {
        OffsetDateTime due = row.get("due_at", OffsetDateTime.class);
        Instant dueAt = due == null ? null : due.toInstant();
        return new TrueUpView(
                row.get("id", UUID.class),
                row.get("report_id", UUID.class),
                OrganizationRef.of(row, "reporter"),
                OrganizationRef.of(row, "recipient"),
                row.get("name", String.class),
                row.get("indicator_code", String.class),
                row.get("unit", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                dueAt,
                dueAt != null && !now.isBefore(dueAt),
                row.get("asked_in", UUID.class));
    }
}
