package vn.tiendo.plan.extraction;

import vn.tiendo.plan.extraction.document.DocumentReader;
import vn.tiendo.plan.extraction.document.Warnings;
import vn.tiendo.plan.extraction.duty.DutyReader;
import vn.tiendo.plan.extraction.owner.Owners;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.structure.Outline;
import vn.tiendo.plan.extraction.structure.Regions;
import vn.tiendo.plan.extraction.target.Period;
import vn.tiendo.plan.extraction.target.TargetReader;
import vn.tiendo.plan.extraction.task.TaskReader;
import vn.tiendo.plan.extraction.text.Lines;

/** Reads the text of an issued plan: its own data, targets, tasks and reporting duties, each with its lines and a confidence. */
public final class PlanReader {

    private PlanReader() {}

    /** Never fails: a text that is no plan gives an empty draft with warnings. */
    public static Extraction extract(String text) {
        Lines lines = Lines.of(text);
        Regions regions = Regions.of(lines);
        Owners owners = Owners.of(Outline.of(regions.body(), lines.scanned()));
        DocumentReader reader = new DocumentReader(lines, regions, owners.items());
        PlanDocument document = reader.document();
        Period period = reader.period();
        TargetReader.Result targets = TargetReader.read(owners, period);
        return new Extraction(
                document,
                targets.targets(),
                TaskReader.read(owners, period),
                DutyReader.read(owners.items()),
                Warnings.of(lines, document, targets));
    }
}
