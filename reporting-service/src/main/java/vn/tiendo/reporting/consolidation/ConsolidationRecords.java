package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.reporting.report.OwnReports;

/** What is written beside a computation: event and audit. */
@ApplicationScoped
class ConsolidationRecords {
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ConsolidationRecords(Outbox outbox, Audit audit, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> announce(
            Consolidation consolidation,
            OwnReports.Held held,
            Computation computed,
            Consolidation.Statement statement) {
        ReportConsolidated event = ReportConsolidated.of(
                consolidation, held, computed, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return outbox.add("report.consolidated", consolidation.id(), event)
                .chain(() -> audit.record(
                        "consolidation.compute",
                        consolidation.id(),
                        Map.of(
                                "report", held.report(),
                                "version", consolidation.version(),
                                "units", statement.units().size(),
                                "changes", statement.changes().size())));
    }
}
