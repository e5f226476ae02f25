package vn.tiendo.plan.extraction.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;
import vn.tiendo.plan.extraction.text.Word;

/** Reads the comparator around a number: signs and words before it, with fillers between, or words after it. */
final class Comparators {

    /** The comparator and the first word that belongs to it or to the fillers before the number. */
    record Found(Comparison comparison, int from, int to, boolean written) {}

    private record Wording(Comparison comparison, Phrases phrases) {}

    private static final List<Wording> BEFORE = List.of(
            new Wording(Comparison.AT_LEAST, Phrases.of("""
                    toi thieu | it nhat | dat va vuot | khong duoi | khong thap hon | khong it hon | khong nho hon | chi it |
                    thap nhat | it nhat la | khong kem | ≥ | > = | = > | ⩾ | ≧""")),
            new Wording(Comparison.AT_MOST, Phrases.of("""
                    toi da | khong qua | khong vuot qua | khong cao hon | khong lon hon | khong tren | khong nhieu hon |
                    nhieu nhat | cao nhat | ≤ | < = | = < | ⩽ | ≦""")),
            new Wording(Comparison.MORE, Phrases.of("""
                    tren | hon | vuot | lon hon | cao hon | nhieu hon | vuot muc | vuot qua | vuot tren | >""")),
            new Wording(Comparison.LESS, Phrases.of("duoi", "thap hon", "nho hon", "it hon", "xuong duoi", "<")));
    private static final Phrases UPWARD = Phrases.of("tro len", "hoac cao hon", "hoac hon");
    private static final Phrases DOWNWARD = Phrases.of("tro xuong", "hoac thap hon");
    private static final String FILLERS = """
            dat | la | khoang | den | duoc | co | muc | ty le | tu | them | len | giam | tang | con | ti le |
            tuong duong | dat ty le | dat muc | bang | =""";
    private static final Phrases FILLER = Phrases.of(FILLERS);
    private static final Phrases PLAIN_FILLER = Phrases.exactly(FILLERS);
    private static final Phrases VERB = Phrases.of("""
            hoan thanh | phat trien | to chuc | xay dung | du | cho | thanh lap | duy tri | moi nam | hang nam |
            trien khai | tao lap | nhan rong""");
    private static final Phrases EXCESS = Phrases.of("qua", "vuot qua", "tren", "vuot");
    private static final Phrases DENIED = Phrases.of("khong de", "khong co", "khong con", "khong de xay ra");
    private static final int FAR_DENIAL = 10;
    private static final Set<String> HAVE = Set.of("có", "co");
    private static final int MOST_FILLERS = 3;

    private Comparators() {}

    static Found around(Clause clause, int number, int after) {
        if (UPWARD.startsAt(clause, after))
            return new Found(Comparison.AT_LEAST, start(clause, number), UPWARD.endAt(clause, after), true);
        if (DOWNWARD.startsAt(clause, after))
            return new Found(Comparison.AT_MOST, start(clause, number), DOWNWARD.endAt(clause, after), true);
        if (isDeniedExcess(clause, number))
            return new Found(Comparison.AT_MOST, start(clause, number - 1), after, true);
        int at = number;
        for (int fillers = 0; fillers <= MOST_FILLERS; fillers++) {
            Found found = endingAt(clause, at, after);
            if (found != null) return new Found(found.comparison(), start(clause, found.from()), after, true);
            Match filler = FILLER.endingAt(clause, at);
            if (filler == null) filler = VERB.endingAt(clause, at);
            if (filler == null) break;
            at = filler.from();
        }
        boolean floor = isFrom(clause, number - 1);
        return new Found(floor ? Comparison.AT_LEAST : Comparison.EQUAL, start(clause, number), after, floor);
    }

    /** "từ 97%" with nothing after it means and more; "đầu tư 27 trạm" only folds alike. */
    static boolean isFrom(Clause clause, int at) {
        if (!clause.has(at) || !clause.word(at).is("tu")) return false;
        boolean invests = clause.has(at - 1) && clause.word(at - 1).is("dau");
        return clause.passage().scanned() ? !invests : clause.word(at).text().equalsIgnoreCase("từ");
    }

    /** "không để hồ sơ trễ hạn quá 1%": the denial stands before what is denied. */
    private static boolean isDeniedExcess(Clause clause, int number) {
        Match excess = EXCESS.endingAt(clause, number);
        return excess != null && DENIED.in(clause.part(excess.from() - FAR_DENIAL, excess.from()));
    }

    private static @Nullable Found endingAt(Clause clause, int at, int after) {
        for (Wording wording : BEFORE) {
            Match match = wording.phrases().endingAt(clause, at);
            if (match != null) return new Found(wording.comparison(), match.from(), after, true);
        }
        return null;
    }

    /** "cố" of "củng cố" folds like "có" and is none. */
    private static boolean isOtherWord(Word word) {
        return word.folded().equals("co") && !HAVE.contains(word.text().toLowerCase(Locale.ROOT));
    }

    /** The first of the fillers right before {@code at}. */
    private static int start(Clause clause, int at) {
        int from = at;
        for (int fillers = 0; fillers < MOST_FILLERS; fillers++) {
            Match filler = PLAIN_FILLER.endingAt(clause, from);
            if (filler == null || isOtherWord(clause.word(filler.from()))) break;
            from = filler.from();
        }
        return from;
    }
}
