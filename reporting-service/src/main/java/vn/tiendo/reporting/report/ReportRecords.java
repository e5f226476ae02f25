package vn.tiendo.reporting.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.EvidenceReference;
import vn.tiendo.reporting.evidence.Evidences;
import vn.tiendo.reporting.obligation.ObligationState;

/** Everything that is written beside a report's own row when it moves: history, event, audit. */
@ApplicationScoped
class ReportRecords {
    private final ReportHistory history;
    private final Outbox outbox;
    private final Audit audit;
    private final Evidences evidences;

    ReportRecords(ReportHistory history, Outbox outbox, Audit audit, Evidences evidences) {
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.evidences = evidences;
    }

    /** A transition that concerns others. */
    Uni<ReportView> announce(String topic, OpenReports.Open moved, Step step, ObligationState owed, OrgScope scope) {
        Report report = moved.report();
        return evidence(report, step)
                .chain(evidence -> outbox.add(topic, report.id, ReportState.of(report, moved.items(), evidence, owed)))
                .chain(() -> keep(moved, step, scope));
    }

    /** With the report its evidence goes out of the unit's hands. */
    private Uni<List<EvidenceReference>> evidence(Report report, Step step) {
        return step.action() == Step.Action.SUBMIT ? evidences.handIn(report.id) : evidences.references(report.id);
    }

    /** A transition that stays inside the unit. */
    Uni<ReportView> keep(OpenReports.Open moved, Step step, OrgScope scope) {
        Report report = moved.report();
        String action = "report." + step.action().name().toLowerCase(Locale.ROOT);
        return history.add(report, step, scope)
                .chain(() -> audit.record(action, report.id, Map.of("status", step.to(), "version", report.version)))
                .map(recorded -> ReportView.of(report, moved.parties()));
    }
}
