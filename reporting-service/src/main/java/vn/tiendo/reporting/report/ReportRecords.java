package vn.tiendo.reporting.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.DossierEvidence;
import vn.tiendo.reporting.evidence.EvidenceReference;
import vn.tiendo.reporting.obligation.Obligations;

/** Everything that is written beside a report's own row when it moves: history, event, audit. */
@ApplicationScoped
class ReportRecords {
    private final ReportHistory history;
    private final Outbox outbox;
    private final Audit audit;
    private final DossierEvidence evidence;

    ReportRecords(ReportHistory history, Outbox outbox, Audit audit, DossierEvidence evidence) {
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.evidence = evidence;
    }

    /** A transition that concerns others; what became of the obligation is told before it. */
    Uni<ReportView> announce(
            String topic, OpenReports.Open moved, Step step, Obligations.Settled owed, OrgScope scope) {
        Report report = moved.report();
        return proof(report, step)
                .chain(proof -> {
                    List<Outbox.Event> news = new ArrayList<>(owed.news());
                    news.add(new Outbox.Event(
                            topic, report.id, ReportState.of(report, moved.items(), proof, owed.state())));
                    return outbox.addAll(news);
                })
                .chain(() -> keep(moved, step, scope));
    }

    /** With the report its evidence goes out of the unit's hands. */
    private Uni<List<EvidenceReference>> proof(Report report, Step step) {
        boolean handsIn = step.action() == Step.Action.SUBMIT || step.action() == Step.Action.TRUE_UP;
        return handsIn
                ? evidence.requireScanned(report.id).chain(() -> evidence.handIn(report.id))
                : evidence.references(report.id);
    }

    /** The head of the unit does not stand for a file that nobody could look into yet. */
    Uni<ReportView> approved(OpenReports.Open moved, Step step, OrgScope scope) {
        return evidence.requireScanned(moved.report().id).chain(() -> keep(moved, step, scope));
    }

    /** A transition that stays inside the unit. */
    private Uni<ReportView> keep(OpenReports.Open moved, Step step, OrgScope scope) {
        Report report = moved.report();
        String action = "report." + step.action().name().toLowerCase(Locale.ROOT);
        return history.add(report, step, moved.items(), scope)
                .chain(() -> audit.record(action, report.id, Map.of("status", step.to(), "version", report.version)))
                .map(recorded -> ReportView.of(report, moved.parties()));
    }
}
