package vn.tiendo.plan.extraction.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Reads lists of periods such as "hằng tháng, quý (trước ngày 20), 06 tháng, 9 tháng và 1 năm". */
final class Frequencies {

    /** A period of the list at a word, with what stands in brackets right after it. */
    record Listed(Frequency frequency, int at, @Nullable Clause remark) {}

    private record Item(Frequency frequency, Phrases phrases) {}

    private static final Phrases ANCHOR = Phrases.of("""
            hang | moi | dinh ky | bao cao | ky bao cao | dinh ky theo | theo | vao | bao cao dinh ky""");
    private static final Phrases JOINT = Phrases.of("""
            , | ; | / | - | va | hang | hoac | moi | theo | dinh ky | bao cao | cac ky | ky""");
    private static final List<Item> ITEMS = List.of(
            new Item(Frequency.HALF_YEAR, Phrases.of("""
                    6 thang | 06 thang | sau thang | nua nam | 6 thang dau nam | 06 thang dau nam |
                    6 thang cuoi nam""")),
            new Item(Frequency.NINE_MONTH, Phrases.of("9 thang | 09 thang | chin thang | 9 thang dau nam")),
            new Item(Frequency.QUARTER, Phrases.of("""
                    3 thang | 03 thang | ba thang | quy | hang quy | quy i | quy ii | quy iii | thang cuoi quy |
                    thang cuoi cua quy | thang cuoi moi quy | thang dau quy sau | thang dau cua quy sau | cuoi quy""")),
            new Item(Frequency.YEAR, Phrases.of("""
                    12 thang | hang nam | 1 nam | 01 nam | mot nam | nam | ca nam | tong ket nam | cuoi nam""")),
            new Item(Frequency.MONTH, Phrases.of("thang | 1 thang | 01 thang | mot thang | hang thang")));

    private static final Phrases BY_ITS_END = Phrases.of("""
            thang cuoi quy | thang cuoi cua quy | thang cuoi moi quy | thang dau quy sau | thang dau cua quy sau | ngay cuoi quy""");
    /** "quy định", "quy trình", "quy chế" and the like begin as the quarter does. */
    private static final Phrases NO_PERIOD = Phrases.of("dinh | trinh | che | mo | hoach | luat | uoc | doi | tac");

    private static final Phrases LENGTH = Phrases.of("thang", "nam");
    private static final Set<String> SINGLE = Set.of("quy", "nam", "thang");

    private Frequencies() {}

    static List<Listed> in(Clause clause) {
        List<Listed> found = new ArrayList<>();
        for (int i = clause.from(); i < clause.to(); ) {
            int anchor = isPlain(clause, i) ? i : ANCHOR.endAt(clause, i);
            i = anchor < 0 ? i + 1 : Math.max(i + 1, list(clause, anchor, found));
        }
        return found;
    }

    /** Reads periods and what joins them; returns the index after the list. */
    private static int list(Clause clause, int from, List<Listed> found) {
        int i = from;
        while (i < clause.to()) {
            Item item = item(clause, i);
            int next = item == null ? JOINT.endAt(clause, i) : item.phrases().endAt(clause, i);
            if (next < 0) break;
            if (item != null) {
                int bracket = endOfBracket(clause, next);
                if (!isDated(clause, next)) add(found, new Listed(item.frequency(), i, remark(clause, next, bracket)));
                next = Math.max(next, bracket);
            }
            i = next;
        }
        return i;
    }

    /** A period that needs nothing before it: one by its end ("tháng cuối quý") or the first of several ("06 tháng, cả năm"). */
    private static boolean isPlain(Clause clause, int at) {
        if (BY_ITS_END.startsAt(clause, at)) return true;
        if (!clause.word(at).isNumber()) return false;
        Item first = item(clause, at);
        if (first == null) return false;
        int end = first.phrases().endAt(clause, at);
        int joint = JOINT.endAt(clause, Math.max(end, endOfBracket(clause, end)));
        return joint > 0 && item(clause, joint) != null;
    }

    private static void add(List<Listed> found, Listed listed) {
        if (found.stream().noneMatch(other -> other.frequency() == listed.frequency())) found.add(listed);
    }

    private static @Nullable Clause remark(Clause clause, int from, int bracket) {
        return bracket < 0 ? null : clause.part(from + 1, bracket - 1);
    }

    private static int endOfBracket(Clause clause, int at) {
        if (!clause.has(at) || !clause.word(at).is("(")) return -1;
        for (int i = at + 1; i < clause.to(); i++) {
            if (clause.word(i).is(")")) return i + 1;
        }
        return -1;
    }

    private static @Nullable Item item(Clause clause, int at) {
        for (Item item : ITEMS) {
            int end = item.phrases().endAt(clause, at);
            if (end > 0) return NO_PERIOD.startsAt(clause, end) || isDamagedWord(clause, at, end) ? null : item;
        }
        return null;
    }

    /** A single short word is too little to be recognised by when it is damaged: "qua" is no "quý". */
    private static boolean isDamagedWord(Clause clause, int at, int end) {
        return end == at + 1 && !SINGLE.contains(clause.word(at).folded());
    }

    /** The "6" of "tháng, 6 tháng" begins the next period; the "10" of "tháng 10" is a date. */
    private static boolean isDated(Clause clause, int end) {
        return clause.has(end) && clause.word(end).isNumber() && !LENGTH.startsAt(clause, end + 1);
    }
}
