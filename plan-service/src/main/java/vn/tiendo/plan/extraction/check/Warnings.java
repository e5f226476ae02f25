package vn.tiendo.plan.extraction.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTarget.Kind;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.PlanDocument.Annex;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.result.Warning.Code;
import vn.tiendo.plan.extraction.text.Lines;
import vn.tiendo.plan.extraction.text.SourceLine;

/** All warnings about one text, those about the whole of it first. */
public final class Warnings {

    private static final int MOST = 200;

    private final Findings found;
    private final List<Warning> warnings = new ArrayList<>();

    private Warnings(Findings found) {
        this.found = found;
    }

    public static List<Warning> of(Lines lines, Findings found) {
        Warnings all = new Warnings(found);
        if (lines.cut()) all.add(Code.TEXT_CUT, "The text or one of its lines is longer than what is read", null);
        if (lines.scanned())
            all.add(Code.SCANNED_TEXT, "Most diacritics are missing: words were compared loosely", null);
        if (found.targets().isEmpty()) all.add(Code.NO_OBJECTIVES, "No target was found", null);
        if (found.document().number() == null) all.add(Code.NUMBER_MISSING, "The document has no number", null);
        found.document().annexes().forEach(all::addAnnex);
        all.addOwners();
        all.addDueDates();
        all.warnings.addAll(CitationCheck.of(found));
        all.warnings.addAll(NumberingCheck.of(found.blocks()));
        all.warnings.addAll(Contradictions.of(found, lines.scanned()));
        return List.copyOf(all.warnings.subList(0, Math.min(MOST, all.warnings.size())));
    }

    private void add(Code code, String detail, @Nullable Source source) {
        warnings.add(new Warning(code, detail, source));
    }

    private void addAnnex(Annex annex) {
        if (!annex.present()) {
            add(Code.ANNEX_MISSING, annex.name() + " is announced but not in the text", null);
        } else if (!readsAnnexes()) {
            add(Code.ANNEX_NOT_READ, annex.name() + " is in the text; nothing could be read in it", null);
        }
    }

    private boolean readsAnnexes() {
        List<SourceLine> annexes = found.regions().annexes();
        if (annexes.isEmpty()) return false;
        int first = annexes.getFirst().number();
        return found.targets().stream().anyMatch(target -> target.source().fromLine() >= first)
                || found.tasks().stream().anyMatch(task -> task.source().fromLine() >= first);
    }

    /** Counted, not listed: an unnamed owner is the rule in many plans. */
    private void addOwners() {
        List<FoundTarget> targets =
                found.targets().stream().filter(target -> target.lead() == null).toList();
        List<FoundTask> tasks =
                found.tasks().stream().filter(task -> task.lead() == null).toList();
        if (!targets.isEmpty())
            add(
                    Code.OWNER_MISSING,
                    targets.size() + " targets name no lead",
                    targets.getFirst().source());
        if (!tasks.isEmpty())
            add(
                    Code.OWNER_MISSING,
                    tasks.size() + " tasks name no lead",
                    tasks.getFirst().source());
    }

    private void addDueDates() {
        List<FoundTarget> undated = found.targets().stream()
                .filter(target -> target.kind() == Kind.QUANTITATIVE && target.dueOn() == null)
                .toList();
        if (!undated.isEmpty())
            add(
                    Code.DUE_MISSING,
                    undated.size() + " targets have no due date",
                    undated.getFirst().source());
        found.targets().forEach(target -> addPassed(target.dueOn(), target.source()));
        found.tasks().forEach(task -> addPassed(task.due(), task.source()));
    }

    private void addPassed(@Nullable LocalDate due, Source source) {
        LocalDate issued = found.document().issuedOn();
        boolean passed = due != null && issued != null && due.isBefore(issued);
        if (passed) add(Code.DUE_PASSED, "Due on " + due + ", before the document was issued", source);
    }
}
