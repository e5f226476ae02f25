package vn.tiendo.reporting.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Loads a report for a change: within the scope, locked until the transaction ends, in two statements. */
@ApplicationScoped
class OpenReports {
    private final Mutiny.Session session;

    OpenReports(Mutiny.Session session) {
        this.session = session;
    }

    record Open(Report report, List<ReportItem> items) {}

    Uni<Open> find(UUID id, OrgScope scope) {
        return report(id, scope)
                .chain(report -> session.createQuery(
                                "from ReportItem i where i.reportId = :report order by i.position", ReportItem.class)
                        .setParameter("report", id)
                        .getResultList()
                        .map(items -> new Open(report, items)));
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
}
