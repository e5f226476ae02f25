package vn.tiendo.plan.extraction.document;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.extraction.dates.Citations;
import vn.tiendo.plan.extraction.dates.Citations.Cited;
import vn.tiendo.plan.extraction.result.PlanDocument.Citation;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** The documents that this one carries out or replaces, cited as written. */
final class Lineage {

    private static final Phrases CARRIES_OUT = Phrases.of("""
            thuc hien | trien khai thuc hien | trien khai | thi hanh | can cu | cu the hoa | theo""");
    private static final Phrases REPLACES = Phrases.of("thay the", "bai bo", "thay the cho");
    private static final Phrases WITHIN = Phrases.of("ve", "cua", "thuc hien", "ve viec", "trong", "nham", "ban hanh");

    private final Head head;
    private final List<Block> blocks;

    Lineage(Head head, List<Block> blocks) {
        this.head = head;
        this.blocks = blocks;
    }

    /** The first document of each part of the preamble; those cited inside its title belong to it. */
    List<Citation> implementing() {
        List<Citation> found = new ArrayList<>();
        if (head.preamble() == null) return found;
        boolean carries = CARRIES_OUT.startsAt(head.preamble().whole(), 0);
        if (!carries) return found;
        for (Clause part : head.preamble().clauses()) {
            List<Cited> cited = Citations.in(part);
            if (!cited.isEmpty() && leads(part, cited.getFirst())) add(found, cited.getFirst());
        }
        return List.copyOf(found);
    }

    /** Whether the citation stands near the beginning, with nothing but the verb before it. */
    private static boolean leads(Clause part, Cited cited) {
        int from = part.from();
        int verb = CARRIES_OUT.endAt(part, from);
        if (verb > 0) from = verb;
        return !WITHIN.in(part.part(from, cited.from())) && cited.from() - from < 12;
    }

    List<Citation> replaces() {
        List<Citation> found = new ArrayList<>();
        for (Block block : blocks) {
            for (Clause sentence : block.passage().clauses()) {
                Match verb = REPLACES.find(sentence);
                if (verb == null) continue;
                List<Cited> cited = Citations.in(sentence.part(verb.to(), sentence.to()));
                if (!cited.isEmpty() && cited.getFirst().from() - verb.to() < 6) add(found, cited.getFirst());
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Citation> found, Cited cited) {
        Citation citation = new Citation(cited.text());
        if (!found.contains(citation)) found.add(citation);
    }
}
