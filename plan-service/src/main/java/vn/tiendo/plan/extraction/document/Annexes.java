package vn.tiendo.plan.extraction.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.extraction.dates.Citations;
import vn.tiendo.plan.extraction.result.PlanDocument.Annex;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Regions;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The annexes that the body announces ("có Phụ lục I kèm theo"), and whether they follow. */
final class Annexes {

    private static final Phrases ANNEX = Phrases.of("phu luc");
    private static final Phrases ATTACHED = Phrases.of("""
            kem theo | dinh kem | gui kem | kem ke hoach nay | ban hanh kem theo""");
    private static final Phrases NUMBER_WORD = Phrases.loosely("so");
    private static final int REACH = 45;

    private Annexes() {}

    static List<Annex> of(List<Block> blocks, List<SourceLine> annexes, boolean scanned) {
        Map<String, String> announced = new LinkedHashMap<>();
        for (Block block : blocks) {
            Clause text = block.passage().whole();
            for (Match match = ANNEX.find(text); match != null; match = ANNEX.find(text, match.to())) {
                int end = endOfName(text, match.to());
                Clause name = text.part(match.from(), end);
                if (text.word(match.from()).isCapitalised() && isAttachedHere(text.part(end, end + REACH))) {
                    announced.putIfAbsent(id(name), name.text());
                }
            }
        }
        for (SourceLine line : annexes) {
            if (!Regions.isAnnexTitle(line.text()) || announced.size() == 1 && announced.containsKey("")) continue;
            Clause title = Passage.of(List.of(line), scanned).whole();
            Clause name = title.part(0, endOfName(title, 2));
            announced.putIfAbsent(
                    id(name),
                    "Phụ lục" + name.text().substring(Math.min(7, name.text().length())));
        }
        List<Annex> found = new ArrayList<>();
        announced.forEach((id, name) -> found.add(new Annex(name, isPresent(id, announced.size(), annexes, scanned))));
        return List.copyOf(found);
    }

    /** "kèm theo Kế hoạch số 55" speaks of another document's annex. */
    private static boolean isAttachedHere(Clause after) {
        Match attached = ATTACHED.find(after);
        return attached != null
                && Citations.in(after.part(attached.to(), attached.to() + 8)).isEmpty();
    }

    private static int endOfName(Clause text, int at) {
        int i = NUMBER_WORD.startsAt(text, at) ? at + 1 : at;
        if (!text.has(i)) return i;
        boolean label = text.word(i).isNumber() || text.word(i).text().matches("[IVX]{1,5}[A-Ca-c]?");
        return label ? i + 1 : at;
    }

    /** What tells annexes apart: the last word, with "01" the same as "1". */
    private static String id(Clause name) {
        String last = name.word(name.to() - 1).folded();
        return name.size() <= 2 ? "" : last.replaceFirst("^0+", "");
    }

    private static boolean isPresent(String id, int announced, List<SourceLine> annexes, boolean scanned) {
        for (SourceLine line : annexes) {
            if (!Regions.isAnnexTitle(line.text())) continue;
            Clause title = Passage.of(List.of(line), scanned).whole();
            boolean same = id(title.part(0, endOfName(title, 2))).equals(id);
            if (same || announced == 1) return true;
        }
        return false;
    }
}
