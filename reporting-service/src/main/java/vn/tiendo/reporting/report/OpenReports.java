package vn.tiendo.reporting.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Loads a report for a change: within the scope, locked until the transaction ends, its items in one statement. */
@ApplicationScoped
class OpenReports {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;

    OpenReports(Mutiny.Session session, OrganizationCopies organizations) {
        this.session = session;
        this.organizations = organizations;
    }

    /** @param parties the organisations it is between, as far as they are known */
    record Open(Report report, List<ItemState> items, Map<UUID, OrganizationCopy> parties) {}

    Uni<Open> find(UUID id, OrgScope scope) {
        return report(id, scope).chain(report -> parties(report).chain(parties -> withItems(report, parties)));
    }

    Uni<Report> report(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select p.* from report p where p.id = :id and " + ReportQueries.IN_SCOPE + " for update of p",
                        Report.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    /** One item of a locked report; 404 when it is not of that report. */
    Uni<ReportItem> item(Report report, UUID itemId) {
        return session.find(ReportItem.class, itemId).invoke(item -> {
            if (item == null || !item.reportId.equals(report.id)) {
                throw CommonError.NOT_FOUND.because();
            }
        });
    }

    /** Marks the named items with the reason why each is sent back, and no others. */
    Uni<Open> mark(Open found, Map<UUID, String> reasons) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                update report_item i set return_reason = r.reason, version = i.version + 1
                                  from report_item o
                                  left join unnest(cast(:ids as uuid[]), cast(:reasons as text[])) as r (id, reason)
                                       on r.id = o.id
                                 where o.id = i.id and i.report_id = :report
                                   and i.return_reason is distinct from r.reason
                                """)
                        .setParameter("ids", reasons.keySet().toArray(UUID[]::new))
                        .setParameter("reasons", reasons.values().toArray(String[]::new))
                        .setParameter("report", found.report().id)
                        .executeUpdate())
                .chain(() -> withItems(found.report(), found.parties()));
    }

    Uni<Map<UUID, OrganizationCopy>> parties(Report report) {
        return organizations.all(ReportView.organizations(Stream.of(report)));
    }

    /** Everything the report says now, in its order. */
    Uni<List<ItemState>> items(Report report) {
        return session.createNativeQuery(
                        "select " + ItemState.COLUMNS
                                + " from report_item i where i.report_id = :report order by i.position",
                        Tuple.class)
                .setParameter("report", report.id)
                .getResultList()
                .map(rows -> rows.stream().map(ItemState::of).toList());
    }

    private Uni<Open> withItems(Report report, Map<UUID, OrganizationCopy> parties) {
        return items(report).map(items -> new Open(report, items, parties));
    }
}
