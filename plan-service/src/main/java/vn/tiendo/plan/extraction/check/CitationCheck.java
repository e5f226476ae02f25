package vn.tiendo.plan.extraction.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.extraction.dates.Citations;
import vn.tiendo.plan.extraction.dates.Citations.Cited;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.result.Warning.Code;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;

/** Citations that do not agree with each other or with themselves. They are kept as written: numbers are known to be wrong. */
final class CitationCheck {

    /** What the symbol of a type begins with; types not listed have several. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "ke hoach", "kh",
            "quyet dinh", "qd",
            "nghi quyet", "nq",
            "thong bao", "tb",
            "nghi dinh", "nd",
            "thong tu", "tt",
            "ket luan", "kl");

    private final Map<String, LocalDate> dates = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private CitationCheck() {}

    static List<Warning> of(Findings found) {
        CitationCheck check = new CitationCheck();
        for (SourceLine line : found.regions().head()) {
            check.read(Passage.of(List.of(line), false).whole());
        }
        for (Block block : found.blocks()) check.read(block.passage().whole());
        return check.warnings;
    }

    private void read(Clause clause) {
        for (Cited cited : Citations.in(clause)) {
            Source source = clause.part(cited.from(), cited.to()).source();
            checkSymbol(cited, source);
            checkDate(cited, source);
        }
    }

    private void checkSymbol(Cited cited, Source source) {
        String folded = Folding.fold(cited.text());
        String number = Folding.fold(cited.number());
        for (Map.Entry<String, String> type : SYMBOLS.entrySet()) {
            boolean other =
                    folded.startsWith(type.getKey()) && !number.matches(".*[-/]" + type.getValue() + "[a-z]*([-/].*)?");
            if (other) add("“%s” is cited as what its symbol does not say".formatted(cited.text()), source);
        }
    }

    /** State numbers begin anew each year; only dates of one year can contradict each other. */
    private void checkDate(Cited cited, Source source) {
        LocalDate date = cited.date();
        if (date == null) return;
        LocalDate first = dates.putIfAbsent(cited.number() + " " + date.getYear(), date);
        if (first != null && !first.equals(date))
            add("%s is dated %s here and %s before".formatted(cited.number(), date, first), source);
    }

    private void add(String detail, Source source) {
        warnings.add(new Warning(Code.CITATION_INCONSISTENT, detail, source));
    }
}
