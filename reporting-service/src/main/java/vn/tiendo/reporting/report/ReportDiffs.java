package vn.tiendo.reporting.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;

/** Compares a report with what it said when it was sent back last, else with the version that it corrects. */
@ApplicationScoped
class ReportDiffs {
    private final Mutiny.Session session;
    private final ReportQueries reports;
    private final OpenReports open;
    private final ReportHistory history;

    ReportDiffs(Mutiny.Session session, ReportQueries reports, OpenReports open, ReportHistory history) {
        this.session = session;
        this.reports = reports;
        this.open = open;
        this.history = history;
    }

    @WithTransaction
    Uni<ReportDiff> find(UUID id, OrgScope scope) {
        return reports.report(id, scope)
                .chain(report -> before(report)
                        .chain(before -> before == null
                                ? Uni.createFrom().item(ReportDiff.none(id))
                                : open.items(report).map(now -> ReportDiff.of(id, before, now))));
    }

    /** Null where the report was neither sent back nor corrects another. */
    private Uni<ReportDiff.Before> before(Report report) {
        return history.lastReturn(report.id)
                .chain(returned ->
                        returned != null ? Uni.createFrom().item(returned(report, returned)) : corrected(report));
    }

    private static ReportDiff.Before returned(Report report, ReportHistory.Entry entry) {
        return new ReportDiff.Before(
                new ReportDiff.Against(ReportDiff.Kind.RETURNED, report.id, entry.version(), entry.at()),
                entry.items(),
                ItemState::id);
    }

    /** Items are copied in their places, so the place says which item an item was. */
    private Uni<ReportDiff.Before> corrected(Report report) {
        return report.correctsId == null
                ? Uni.createFrom().nullItem()
                : session.find(Report.class, report.correctsId)
                        .chain(accepted -> open.items(accepted)
                                .map(items -> new ReportDiff.Before(
                                        new ReportDiff.Against(
                                                ReportDiff.Kind.CORRECTED,
                                                accepted.id,
                                                accepted.version,
                                                accepted.acceptedAt),
                                        items,
                                        ItemState::position)));
    }
}
