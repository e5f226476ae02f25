package vn.tiendo.plan.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.plan.PlanDocument;

/** What was read from the text, as it is kept and shown. */
record ImportResult(
        PlanDocument document,
        List<FoundTarget> targets,
        List<FoundTask> tasks,
        List<FoundDuty> reportingDuties,
        List<Warning> warnings) {

    static ImportResult of(Extraction read) {
        return new ImportResult(
                document(read.document()), read.targets(), read.tasks(), read.reportingDuties(), read.warnings());
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
