package vn.tiendo.reporting.compliance;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.compliance.ComplianceResource.ComplianceFilter;
import vn.tiendo.reporting.compliance.ComplianceView.Counts;
import vn.tiendo.reporting.period.PeriodType;

/** Counts what is owed in scope, in one statement however many bodies there are. */
@ApplicationScoped
class Compliance {
    /** What each line is about: an ordered text to page by, and what stands in the answer. */
    private static final String BY_ORGANIZATION =
            "o.code as key, o.id as organization_id, o.code as organization_code, o.name as organization_name,"
                    + " o.level as level, cast(null as text) as period_type, cast(null as date) as window_from,"
                    + " cast(null as date) as window_to";

    private static final String BY_LEVEL =
            "o.level as key, cast(null as uuid) as organization_id, cast(null as text) as organization_code,"
                    + " cast(null as text) as organization_name, o.level as level, cast(null as text) as period_type,"
                    + " cast(null as date) as window_from, cast(null as date) as window_to";
    private static final String BY_PERIOD =
            "coalesce(cast(b.window_from as text), '') || '|' || coalesce(cast(b.window_to as text), '') || '|'"
                    + " || coalesce(b.period_type, '') as key, cast(null as uuid) as organization_id,"
                    + " cast(null as text) as organization_code, cast(null as text) as organization_name,"
                    + " cast(null as text) as level, b.period_type as period_type, b.window_from as window_from,"
                    + " b.window_to as window_to";

    /**
     * Lateness is that of the first submission that was not withdrawn, kept with the obligation; what a longer period answers
     * was handed in with it. A report says nil when every item it has of its own period does.
     */
    private static final String COUNT = """
            with line as (
                select %s, b.status, b.satisfied_at < b.due_at as in_time, b.due_at > :now as not_due,
                       b.status = 'SATISFIED' and exists (
                           select 1 from report p join report_item i on i.report_id = p.id and i.trues_up_id is null
                            where p.obligation_id = coalesce(b.satisfied_by_id, b.id)
                              and p.report_version = (select max(v.report_version) from report v
                                                       where v.obligation_id = p.obligation_id
                                                         and v.submitted_at is not null)
                           having bool_or(i.answer in ('NIL', 'NOT_APPLICABLE'))
                              and bool_and(coalesce(i.answer in ('NIL', 'NOT_APPLICABLE'), false)
                                           or coalesce(i.answer, i.progress, i.text) is null)) as nil
                  from obligation b join organization_copy o on o.id = b.reporter_id
                 where (cast(:recipient as text) is null
                        or b.recipient_id = (select c.id from organization_copy c where c.code = :recipient))
                   and (cast(:below as text) is null
                        or o.code <> :below and o.path @> array[
                              (select u.id from organization_copy u where u.code = :below)])
                   and (cast(:level as text) is null or o.level = :level)
                   and (cast(:regime as uuid) is null or b.regime_id = :regime)
                   and (cast(:type as text) is null or b.period_type = :type)
                   and (cast(:from as date) is null or b.window_to >= :from)
                   and (cast(:to as date) is null or b.window_from <= :to)
                   and (%s or %s or %s))
            select l.key, l.organization_id, l.organization_code, l.organization_name, l.level, l.period_type,
                   l.window_from, l.window_to, count(*) as owed,
                   count(*) filter (where l.status = 'SATISFIED' and l.in_time) as on_time,
                   count(*) filter (where l.status = 'SATISFIED' and not l.in_time) as late,
                   count(*) filter (where l.nil) as nil,
                   count(*) filter (where l.status = 'OPEN' and not l.not_due) as missing,
                   count(*) filter (where l.status = 'OPEN' and l.not_due) as not_due,
                   count(*) filter (where l.status = 'WAIVED') as waived
              from line l
             where cast(:after as text) is null or l.key > :after
             group by 1, 2, 3, 4, 5, 6, 7, 8
             order by 1 limit :fetch
            """;

    private final Mutiny.Session session;
    private final Clock clock;

    Compliance(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** One line and where it stands in the order. */
    private record Line(String key, ComplianceView view) {}

    @WithTransaction
    Uni<Page<ComplianceView>> count(ComplianceFilter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return bind(session.createNativeQuery(sql(filter.by), Tuple.class), filter, scope)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(Compliance::line).toList())
                .map(lines -> page.page(lines, line -> List.of(line.key())))
                .map(found -> new Page<>(found.items().stream().map(Line::view).toList(), found.next()));
    }

    private static String sql(ComplianceFilter.By by) {
        String line = switch (by) {
            case ORGANIZATION -> BY_ORGANIZATION;
            case LEVEL -> BY_LEVEL;
            case PERIOD -> BY_PERIOD;
        };
        return COUNT.formatted(
                line, OrgScope.below("b.reporter_id"), OrgScope.below("b.recipient_id"), OrgScope.below("b.via_id"));
    }

    private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, ComplianceFilter filter, OrgScope scope) {
        return scope.bind(query)
                .setParameter("recipient", filter.recipient)
                .setParameter("below", filter.below)
                .setParameter("level", filter.level)
                .setParameter("regime", filter.regime)
                .setParameter("type", filter.periodType == null ? null : filter.periodType.name())
                .setParameter("from", filter.from)
                .setParameter("to", filter.to)
                .setParameter("now", clock.instant());
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get("key", String.class),
                ComplianceView.of(
                        OrganizationRef.orNull(row, "organization"),
                        row.get("level", String.class),
                        type(row.get("period_type", String.class)),
                        row.get("window_from", LocalDate.class),
                        row.get("window_to", LocalDate.class),
                        new Counts(
                                row.get("owed", Long.class),
                                row.get("on_time", Long.class),
                                row.get("late", Long.class),
                                row.get("nil", Long.class),
                                row.get("missing", Long.class),
                                row.get("not_due", Long.class),
                                row.get("waived", Long.class))));
    }

    private static @Nullable PeriodType type(@Nullable String name) {
        return name == null ? null : PeriodType.valueOf(name);
    }
}
