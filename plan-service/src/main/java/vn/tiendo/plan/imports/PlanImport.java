package vn.tiendo.plan.imports;

import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_NOT_DONE;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_USED;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.plan.files.FileText;

/**
 * An import without its text.
 *
 * @param sheets of a workbook: where in the text each begins
 * @param own whether the caller's own organisation keeps it
 */
record PlanImport(
        UUID id,
        UUID keeperId,
        ImportStatus status,
        @Nullable ImportResult result,
        @Nullable String failureCode,
        @Nullable UUID planId,
        List<FileText.Sheet> sheets,
        boolean own) {

    /** The result, from which a plan may be made once, by those who keep it. */
    ImportResult forPlan() {
        if (!own) {
            throw CommonError.FORBIDDEN.because();
        }
        if (result == null) {
            throw PLAN_IMPORT_NOT_DONE.because(id, status);
        }
        if (planId != null) {
            throw PLAN_IMPORT_USED.because(id, planId);
        }
        return result;
    }
}
