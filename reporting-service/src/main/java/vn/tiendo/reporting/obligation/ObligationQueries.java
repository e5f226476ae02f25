package vn.tiendo.reporting.obligation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.reporting.obligation.ObligationResource.ObligationFilter;

/** Reads obligations one's organisation, or one below it, owes, receives or stands between. */
@ApplicationScoped
class ObligationQueries {
    static final String IN_SCOPE = "(" + OrgScope.below("b.reporter_id") + " or " + OrgScope.below("b.recipient_id")
            + " or " + OrgScope.below("b.via_id") + ")";

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Clock clock;

    ObligationQueries(Mutiny.Session session, OrganizationCopies organizations, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.clock = clock;
    }

    private static final String WANTED = """
             where (cast(:status as text) is null or b.status = :status)
               and (cast(:regime as uuid) is null or b.regime_id = :regime)
               and (cast(:reporter as text) is null
                    or b.reporter_id = (select c.id from organization_copy c where c.code = :reporter))
               and (cast(:below as text) is null
                    or b.reporter_id in (select c.id from organization_copy c
                                          where c.code <> :below and c.path @> array[
                                                (select u.id from organization_copy u where u.code = :below)]))
               and (not :overdue or b.status = 'OPEN' and b.due_at <= :now)
               and\s""" + IN_SCOPE;
    private static final String REPORTS = """
            select distinct on (p.obligation_id) p.obligation_id, p.id, p.version, p.report_version, p.status
              from report p
             where p.obligation_id = any(cast(:obligations as uuid[]))
             order by p.obligation_id, p.report_version desc
            """;

    @WithTransaction
    Uni<ObligationView> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select b.* from obligation b where b.id = :id and " + IN_SCOPE, Obligation.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .chain(found -> views(List.of(found)))
                .map(List::getFirst);
    }

    @WithTransaction
    Uni<CountedPage<ObligationView>> list(ObligationFilter filter, PageRequest page, OrgScope scope) {
        ObligationOrder order = ObligationOrder.of(filter.sort, page);
        return order.bind(bind(
                        session.createNativeQuery(
                                "select b.* from obligation b " + WANTED + order.rest(), Obligation.class),
                        filter,
                        scope))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, order::keys))
                .chain(found -> total(filter, scope).map(total -> CountedPage.of(found, total)));
    }

    private Uni<Long> total(ObligationFilter filter, OrgScope scope) {
        return filter.count
                ? bind(
                                session.createNativeQuery("select count(*) from obligation b " + WANTED, Long.class),
                                filter,
                                scope)
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, ObligationFilter filter, OrgScope scope) {
        return scope.bind(query)
                .setParameter("status", filter.status == null ? null : filter.status.name())
                .setParameter("regime", filter.regime)
                .setParameter("reporter", filter.reporter)
                .setParameter("below", filter.below)
                .setParameter("overdue", filter.overdue)
                .setParameter("now", clock.instant());
    }

    Uni<List<ObligationView>> views(List<Obligation> rows) {
        return organizations
                .all(ObligationView.organizations(rows.stream()))
                .chain(known -> reports(rows)
                        .map(reports -> rows.stream()
                                .map(row -> ObligationView.of(row, known, reports.get(row.id), clock.instant()))
                                .toList()));
    }

    private Uni<Map<UUID, ObligationView.ReportRef>> reports(List<Obligation> rows) {
        return session.createNativeQuery(REPORTS, Tuple.class)
                .setParameter("obligations", rows.stream().map(row -> row.id).toArray(UUID[]::new))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("obligation_id", UUID.class), ObligationQueries::report)));
    }

    private static ObligationView.ReportRef report(Tuple row) {
        return new ObligationView.ReportRef(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("report_version", Integer.class),
                row.get("status", String.class));
    }
}
