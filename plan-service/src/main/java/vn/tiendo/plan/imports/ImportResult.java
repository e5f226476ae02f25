package vn.tiendo.plan.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.plan.PlanDocument;

/**
 * What was read from the text, as it is kept and shown.
 *
 * @param exact what rows of a workbook of the house say themselves; null for any other text
 */
record ImportResult(
        PlanDocument document,
        List<FoundTarget> targets,
        List<FoundTask> tasks,
        List<FoundDuty> reportingDuties,
        List<Warning> warnings,
        @Nullable List<ExactRow> exact) {

    /**
     * A thing as a drafter writes it, bodies by their codes.
     *
     * @param nth of the targets, tasks or duties of the result, from 0
     */
    record ExactRow(Part part, int nth, Map<String, Object> fields) {}

    List<ExactRow> exactRows() {
        return exact == null ? List.of() : exact;
    }

    static ImportResult of(Extraction read) {
        return new ImportResult(
                document(read.document()), read.targets(), read.tasks(), read.reportingDuties(), read.warnings(), null);
    }

    private static PlanDocument document(vn.tiendo.plan.extraction.result.PlanDocument read) {
        return new PlanDocument(
                read.type(),
                read.number(),
                read.issuer(),
                read.place(),
                read.issuedOn(),
                read.subject(),
                read.signer(),
                line(read.line()),
                citations(read.implementing()),
                citations(read.replaces()),
                List.of(),
                read.annexes().stream()
                        .map(annex -> new PlanDocument.Annex(annex.name(), annex.present()))
                        .toList(),
                List.of());
    }

    private static PlanDocument.@Nullable Line line(
            vn.tiendo.plan.extraction.result.PlanDocument.@Nullable IssuingLine line) {
        return line == null ? null : PlanDocument.Line.valueOf(line.name());
    }

    private static List<PlanDocument.Citation> citations(
            List<vn.tiendo.plan.extraction.result.PlanDocument.Citation> cited) {
        return cited.stream()
                .map(one -> new PlanDocument.Citation(one.citation()))
                .toList();
    }
}
