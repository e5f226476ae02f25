package vn.tiendo.plan.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.extraction.check.Findings;
import vn.tiendo.plan.extraction.check.Warnings;
import vn.tiendo.plan.extraction.document.DocumentReader;
import vn.tiendo.plan.extraction.duty.DutyReader;
import vn.tiendo.plan.extraction.owner.KnownNames;
import vn.tiendo.plan.extraction.owner.Owners;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.structure.Outline;
import vn.tiendo.plan.extraction.structure.Regions;
import vn.tiendo.plan.extraction.table.Table;
import vn.tiendo.plan.extraction.table.TableReader;
import vn.tiendo.plan.extraction.table.Tables;
import vn.tiendo.plan.extraction.target.Period;
import vn.tiendo.plan.extraction.target.TargetReader;
import vn.tiendo.plan.extraction.task.TaskReader;
import vn.tiendo.plan.extraction.text.Lines;

/** Reads the text of an issued plan: its own data, targets, tasks and reporting duties, each with its lines and a confidence. */
public final class PlanReader {

    private final List<FoundTarget> targets = new ArrayList<>();
    private final List<FoundTarget> mentions = new ArrayList<>();
    private final List<FoundTask> tasks = new ArrayList<>();
    private final List<Warning> cells = new ArrayList<>();

    private PlanReader() {}

    /** Never fails: a text that is no plan gives an empty draft with warnings. */
    public static Extraction extract(String text) {
        return new PlanReader().read(Lines.of(text));
    }

    /** The same, with the names of bodies as they are known to be spelled where the text is a scan that lost its diacritics. */
    public static Extraction extract(String text, Collection<String> knownNames) {
        Lines lines = Lines.of(text);
        Extraction read = new PlanReader().read(lines);
        return lines.scanned() ? read.spelled(new KnownNames(knownNames)::spelled) : read;
    }

    private Extraction read(Lines lines) {
        Regions regions = Regions.of(lines);
        Tables body = Tables.of(regions.body(), lines.scanned());
        Tables annexes = Tables.of(regions.annexes(), lines.scanned());
        Owners owners = Owners.of(Outline.of(body.rest(), lines.scanned()));
        DocumentReader reader = new DocumentReader(lines, regions, owners.items());
        PlanDocument document = reader.document();
        Period period = reader.period();
        add(owners, body.tables(), period);
        add(Owners.of(Outline.of(annexes.rest(), lines.scanned())), annexes.tables(), period);
        targets.sort(Comparator.comparingInt(target -> target.source().fromLine()));
        tasks.sort(Comparator.comparingInt(task -> task.source().fromLine()));
        return new Extraction(
                document,
                List.copyOf(targets),
                List.copyOf(tasks),
                DutyReader.read(owners.items()),
                warnings(lines, new Findings(document, targets, mentions, tasks, owners.items(), regions)));
    }

    private List<Warning> warnings(Lines lines, Findings findings) {
        return Stream.concat(Warnings.of(lines, findings).stream(), cells.stream())
                .toList();
    }

    private void add(Owners owners, List<Table> tables, Period period) {
        TargetReader.Result read = TargetReader.read(owners, period);
        targets.addAll(read.targets());
        mentions.addAll(read.mentions());
        tasks.addAll(TaskReader.read(owners, period));
        for (Table table : tables) {
            TableReader rows = new TableReader(table, period);
            targets.addAll(rows.targets());
            tasks.addAll(rows.tasks());
            cells.addAll(rows.warnings());
        }
    }
}
