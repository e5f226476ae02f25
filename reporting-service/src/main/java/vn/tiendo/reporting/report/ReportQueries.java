package vn.tiendo.reporting.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;

/** Reads reports one's organisation, or one below it, owes, receives or stands between. */
@ApplicationScoped
public class ReportQueries {
    /** SQL: whether a report p is seen; takes what {@link OrgScope#bind} binds. */
    public static final String IN_SCOPE = "(" + OrgScope.below("p.reporter_id") + " or "
            + OrgScope.below("p.recipient_id") + " or " + OrgScope.below("p.via_id") + ")";

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;

    ReportQueries(Mutiny.Session session, OrganizationCopies organizations) {
        this.session = session;
        this.organizations = organizations;
    }

    private static final String WANTED = """
             where (cast(:status as text) is null or p.status = :status)
               and (cast(:obligation as uuid) is null or p.obligation_id = :obligation)
               and (cast(:reporter as text) is null
                    or p.reporter_id = (select c.id from organization_copy c where c.code = :reporter))
               and (cast(:recipient as text) is null
                    or p.recipient_id = (select c.id from organization_copy c where c.code = :recipient))
               and\s""" + IN_SCOPE;

    /** What to list, organisations by code; absent parts do not restrict. */
    record Filter(
            @Nullable String reporter,
            @Nullable String recipient,
            @Nullable ReportStatus status,
            @Nullable UUID obligation,
            boolean count) {
        <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
            return query.setParameter("status", status == null ? null : status.name())
                    .setParameter("obligation", obligation)
                    .setParameter("reporter", reporter)
                    .setParameter("recipient", recipient);
        }
    }

    @WithTransaction
    Uni<ReportView> find(UUID id, OrgScope scope) {
        return report(id, scope).chain(this::view);
    }

    /** The newest first. */
    @WithTransaction
    Uni<CountedPage<ReportView>> list(Filter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return filter.bind(
                        scope.bind(session.createNativeQuery("select p.* from report p " + WANTED + """
                         and (cast(:after as text) is null or p.id < cast(cast(:after as text) as uuid))
                         order by p.id desc limit :fetch
                        """, Report.class)))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())))
                .chain(found -> total(filter, scope).map(total -> CountedPage.of(found, total)));
    }

    private Uni<Long> total(Filter filter, OrgScope scope) {
        return filter.count()
                ? filter.bind(scope.bind(
                                session.createNativeQuery("select count(*) from report p " + WANTED, Long.class)))
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    @WithTransaction
    Uni<Page<ReportItemView>> items(UUID id, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return report(id, scope)
                .chain(report -> session.createNativeQuery("""
                                select i.* from report_item i
                                 where i.report_id = :report
                                   and i.position > cast(coalesce(cast(:after as text), '0') as int)
                                 order by i.position limit :fetch
                                """, ReportItem.class)
                        .setParameter("report", report.id)
                        .setParameter("after", after.isEmpty() ? null : after.getFirst())
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(items -> items.stream().map(ReportItemView::of).toList())
                .map(views -> page.page(views, view -> List.of(Integer.toString(view.position()))));
    }

    Uni<ReportView> view(Report report) {
        return views(List.of(report)).map(List::getFirst);
    }

    Uni<Report> report(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select p.* from report p where p.id = :id and " + IN_SCOPE, Report.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<List<ReportView>> views(List<Report> rows) {
        return organizations
                .all(ReportView.organizations(rows.stream()))
                .map(known ->
                        rows.stream().map(row -> ReportView.of(row, known)).toList());
    }
}
