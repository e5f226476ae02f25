package vn.tiendo.reporting.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.Obligations;

/** A body's own reports, for a consolidation that fills them: begun, held, corrected and written. */
@ApplicationScoped
public class OwnReports {
    private final Mutiny.Session session;
    private final OpenReports open;
    private final ReportDrafts drafts;
    private final Corrections corrections;
    private final Obligations obligations;
    private final ReportHistory history;
    private final ConsolidatedItems items;

    OwnReports(
            Mutiny.Session session,
            OpenReports open,
            ReportDrafts drafts,
            Corrections corrections,
            Obligations obligations,
            ReportHistory history,
            ConsolidatedItems items) {
        this.session = session;
        this.open = open;
        this.drafts = drafts;
        this.corrections = corrections;
        this.obligations = obligations;
        this.history = history;
        this.items = items;
    }

    /** The newest version of a report, locked until the transaction ends. */
    public record Held(
            UUID report, int reportVersion, @Nullable UUID correctsId, ReportStatus status, ObligationState owed) {
        static Held of(Report report, ObligationState owed) {
            return new Held(report.id, report.reportVersion, report.correctsId, report.status, owed);
        }
    }

    /** The obligation that a report is for; 404 when the report does not exist. */
    @WithTransaction
    public Uni<UUID> obligationOf(UUID report, OrgScope scope) {
        return open.report(report, scope).map(found -> found.obligationId);
    }

    /** The newest version of what the caller's organisation says for an obligation, begun when there is none. */
    @WithTransaction
    public Uni<Held> hold(UUID obligation, OrgScope scope) {
        return newest(obligation)
                .chain(id -> id == null
                        ? drafts.begin(obligation, scope).map(ReportView::id)
                        : Uni.createFrom().item(id))
                .chain(id -> open.report(id, scope))
                .call(report -> open.parties(report)
                        .invoke(parties -> Competence.requireReporter(report.reporterId, parties, scope)))
                .call(this::requireStillNewest)
                .chain(report -> obligations.lock(obligation, scope).map(owed -> Held.of(report, owed)));
    }

    /** A correction of what was held, in draft. */
    @WithTransaction
    public Uni<Held> correct(Held accepted, String reason, OrgScope scope) {
        return open.report(accepted.report(), scope)
                .chain(report -> corrections.begin(report, reason, scope))
                .map(next -> Held.of(next, accepted.owed()));
    }

    /** Writes consolidated items into a draft, whose approval falls; 409 when the report cannot be edited. */
    @WithTransaction
    public Uni<Held> write(Held held, List<ConsolidatedItem> rows, OrgScope scope) {
        return open.report(held.report(), scope).chain(report -> write(report, held.owed(), rows, scope));
    }

    private Uni<Held> write(Report report, ObligationState owed, List<ConsolidatedItem> rows, OrgScope scope) {
        Step step = report.consolidate();
        return session.flush()
                .chain(() -> items.write(report, rows))
                .chain(() -> history.add(report, step, scope))
                .replaceWith(() -> Held.of(report, owed));
    }

    /** Null when none was begun. */
    private Uni<UUID> newest(UUID obligation) {
        return session.createNativeQuery(
                        "select p.id from report p where p.obligation_id = :obligation order by p.report_version desc limit 1",
                        UUID.class)
                .setParameter("obligation", obligation)
                .getSingleResultOrNull();
    }

    /** A correction may have been begun while this request waited for the lock. */
    private Uni<Void> requireStillNewest(Report report) {
        return newest(report.obligationId)
                .invoke(id -> {
                    if (!report.id.equals(id)) {
                        throw CommonError.CONFLICT.because();
                    }
                })
                .replaceWithVoid();
    }
}
