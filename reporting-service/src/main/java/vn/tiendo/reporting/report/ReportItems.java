package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_ITEM_NOT_RETURNED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;

/** Fills in reports, one item at a time, so that a form can save as it goes. */
@ApplicationScoped
class ReportItems {
    private final OpenReports open;
    private final MergePatch patches;
    private final ReportHistory history;
    private final Audit audit;

    ReportItems(OpenReports open, MergePatch patches, ReportHistory history, Audit audit) {
        this.open = open;
        this.patches = patches;
        this.history = history;
        this.audit = audit;
    }

    /** Patches the answer of one item; {@code expected} is the version of the item, not of the report. */
    @WithTransaction
    Uni<ReportItemView> answer(UUID reportId, UUID itemId, @Nullable Version expected, JsonNode patch, OrgScope scope) {
        return open.report(reportId, scope)
                .call(report -> open.parties(report)
                        .invoke(parties -> Competence.requireReporter(report.reporterId, parties, scope)))
                .chain(report -> open.item(report, itemId)
                        .invoke(item -> Version.require(expected, item.version))
                        .call(item -> answer(report, item, patch, scope)))
                .map(ReportItemView::of);
    }

    private Uni<Void> answer(Report report, ReportItem item, JsonNode patch, OrgScope scope) {
        Step step = report.edit();
        if (step.to() == ReportStatus.RETURNED && item.returnReason == null) {
            throw REPORT_ITEM_NOT_RETURNED.because(item.name);
        }
        item.answer(patches.apply(item.answer(), patch));
        Uni<Void> moved = step.from() == step.to() ? Uni.createFrom().voidItem() : history.add(report, step, scope);
        return moved.chain(
                () -> audit.record("report.answer", report.id, Map.of("item", item.id, "version", item.version)));
    }
}
