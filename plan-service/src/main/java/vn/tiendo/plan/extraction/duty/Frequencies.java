package vn.tiendo.plan.extraction.duty;

import java.util.EnumSet;
import java.util.Set;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Reads lists of periods such as "hằng tháng, quý, 06 tháng, 9 tháng và 1 năm". */
final class Frequencies {

    private record Item(Frequency frequency, Phrases phrases) {}

    private static final Phrases ANCHOR = Phrases.of("""
            hang | moi | dinh ky | bao cao | ky bao cao | dinh ky theo | theo | vao | bao cao dinh ky""");
    private static final Phrases JOINT = Phrases.of("""
            , | ; | / | - | va | hang | hoac | moi | theo | dinh ky | bao cao | cac ky | ky""");
    private static final Item[] ITEMS = {
        new Item(Frequency.HALF_YEAR, Phrases.of("""
            6 thang | 06 thang | sau thang | nua nam | 6 thang dau nam | 06 thang dau nam | 6 thang cuoi nam""")),
        new Item(Frequency.NINE_MONTH, Phrases.of("9 thang", "09 thang", "chin thang", "9 thang dau nam")),
        new Item(
                Frequency.QUARTER,
                Phrases.of("3 thang", "03 thang", "ba thang", "quy", "hang quy", "quy i", "quy ii", "quy iii")),
        new Item(Frequency.YEAR, Phrases.of("""
            12 thang | hang nam | 1 nam | 01 nam | mot nam | nam | ca nam | tong ket nam | cuoi nam""")),
        new Item(Frequency.MONTH, Phrases.of("thang", "1 thang", "01 thang", "mot thang", "hang thang")),
    };

    /** "quy định", "quy trình", "quy chế" and the like begin as the quarter does. */
    private static final Phrases NO_PERIOD =
            Phrases.of("dinh", "trinh", "che", "mo", "hoach", "luat", "uoc", "doi", "tac");

    private static final Set<String> SINGLE = Set.of("quy", "nam", "thang");

    private Frequencies() {}

    static Set<Frequency> in(Clause clause) {
        Set<Frequency> found = EnumSet.noneOf(Frequency.class);
        for (int i = clause.from(); i < clause.to(); ) {
            int anchor = ANCHOR.endAt(clause, i);
            if (anchor < 0) {
                i++;
                continue;
            }
            i = Math.max(i + 1, list(clause, anchor, found));
        }
        return found;
    }

    /** Reads periods and what joins them; returns the index after the list. */
    private static int list(Clause clause, int from, Set<Frequency> found) {
        int i = from;
        while (i < clause.to()) {
            int item = item(clause, i, found);
            int next = item > 0 ? item : JOINT.endAt(clause, i);
            if (next < 0) break;
            i = next;
        }
        return i;
    }

    private static int item(Clause clause, int at, Set<Frequency> found) {
        for (Item item : ITEMS) {
            int end = item.phrases().endAt(clause, at);
            if (end < 0) continue;
            if (NO_PERIOD.startsAt(clause, end) || isDamagedWord(clause, at, end)) return -1;
            boolean dated = clause.has(end) && clause.word(end).isNumber() && !isPeriodLength(clause, end);
            if (!dated) found.add(item.frequency());
            return end;
        }
        return -1;
    }

    /** A single short word is too little to be recognised by when it is damaged: "qua" is no "quý". */
    private static boolean isDamagedWord(Clause clause, int at, int end) {
        return end == at + 1 && !SINGLE.contains(clause.word(at).folded());
    }

    /** The "6" of "tháng, 6 tháng" begins the next period; the "10" of "tháng 10" is a date. */
    private static boolean isPeriodLength(Clause clause, int at) {
        return Phrases.of("thang", "nam").startsAt(clause, at + 1);
    }
}
