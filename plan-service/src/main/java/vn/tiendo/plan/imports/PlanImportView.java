package vn.tiendo.plan.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.files.FileText;
import vn.tiendo.plan.plan.PlanDocument;

/**
 * An import and, once DONE, what was read.
 *
 * @param sheets of a workbook: row 1 of each is line {@code firstLine} of the text, so that every source leads to a row
 * @param problem why one FAILED
 */
record PlanImportView(
        UUID id,
        ImportStatus status,
        List<FileText.Sheet> sheets,
        @Nullable PlanDocument document,
        @Nullable List<FoundTarget> targets,
        @Nullable List<FoundTask> tasks,
        @Nullable List<FoundDuty> reportingDuties,
        @Nullable List<Warning> warnings,
        @Nullable Failure problem) {

    /** A stable code. */
    record Failure(String code) {}

    static PlanImportView running(UUID id, List<FileText.Sheet> sheets) {
        return new PlanImportView(id, ImportStatus.RUNNING, sheets, null, null, null, null, null, null);
    }

    static PlanImportView of(PlanImport row) {
        ImportResult read = row.result();
        return new PlanImportView(
                row.id(),
                row.status(),
                row.sheets(),
                read == null ? null : read.document(),
                read == null ? null : read.targets(),
                read == null ? null : read.tasks(),
                read == null ? null : read.reportingDuties(),
                read == null ? null : read.warnings(),
                row.failureCode() == null ? null : new Failure(row.failureCode()));
    }
}
