package vn.tiendo.plan.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.plan.PlanDocument;

/** An import and, once DONE, what was read; {@code problem} says why one FAILED. */
record PlanImportView(
        UUID id,
        ImportStatus status,
        @Nullable PlanDocument document,
        @Nullable List<FoundTarget> targets,
        @Nullable List<FoundTask> tasks,
        @Nullable List<FoundDuty> reportingDuties,
        @Nullable List<Warning> warnings,
        @Nullable Failure problem) {

    /** A stable code. */
    record Failure(String code) {}

    static PlanImportView of(PlanImport row) {
        ImportResult read = row.result();
        Failure failure = row.failureCode() == null ? null : new Failure(row.failureCode());
        return read == null
                ? new PlanImportView(row.id(), row.status(), null, null, null, null, null, failure)
                : new PlanImportView(
                        row.id(),
                        row.status(),
                        read.document(),
                        read.targets(),
                        read.tasks(),
                        read.reportingDuties(),
                        read.warnings(),
                        failure);
    }
}
