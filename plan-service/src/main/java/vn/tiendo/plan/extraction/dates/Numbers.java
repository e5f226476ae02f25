package vn.tiendo.plan.extraction.dates;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Word;

/** Small numbers, years and quarters inside a clause; -1 where the word is none. */
record Numbers(Clause clause) {

    record Year(int value, int to) {}

    private static final Phrases YEAR = Phrases.of("nam");
    private static final Phrases JOINT = Phrases.exactly(",", "-", "va", "den");
    private static final Phrases RECURRING = Phrases.of("hang", "moi", "cua");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    int small(int at, int most) {
        if (!clause.has(at) || !clause.word(at).isNumber()) return -1;
        String digits = clause.word(at).folded();
        if (digits.length() > 2) return -1;
        int number = Integer.parseInt(digits);
        return number <= most ? number : -1;
    }

    int year(int at) {
        if (!clause.has(at) || !clause.word(at).isNumber()) return -1;
        String digits = clause.word(at).folded();
        if (digits.length() != 4 || !digits.chars().allMatch(Character::isDigit)) return -1;
        int year = Integer.parseInt(digits);
        return year >= EARLIEST && year <= LATEST ? year : -1;
    }

    int quarter(int at) {
        if (!clause.has(at)) return -1;
        int roman = ROMAN.indexOf(clause.word(at).folded().replace('l', 'i').replace('1', 'i'));
        return roman >= 0 ? roman + 1 : small(at, 4);
    }

    /** Past the ", III" of "II, III" or the "- 10" of "7 - 10", where each number is one that {@code read} knows. */
    int endOfList(int at, IntUnaryOperator read) {
        int end = at;
        while (clause.has(end + 1) && JOINT.startsAt(clause, end) && read.applyAsInt(end + 1) > 0) end += 2;
        return end == at || isYearNext(end) ? end : at;
    }

    private boolean isYearNext(int at) {
        return isDateMark(at) && year(at + 1) > 0 || YEAR.startsAt(clause, at);
    }

    /** "6/2026", which is no part of a longer date or symbol ("09/2019/NĐ-CP"). */
    boolean isMonthOfYear(int at) {
        boolean longer = isDateMark(at + 3)
                || at > clause.from() && isMark(at - 1) && clause.word(at - 1).touches(clause.word(at));
        return isDateMark(at + 1) && year(at + 2) > 0 && !longer;
    }

    private boolean isMark(int at) {
        return clause.word(at).is("/")
                || clause.word(at).is("-")
                || clause.word(at).is(".");
    }

    boolean isDateMark(int at) {
        return clause.has(at)
                && (clause.word(at).is("/") || clause.word(at).is("-"))
                && clause.word(at - 1).touches(clause.word(at));
    }

    boolean isDash(int at) {
        return clause.has(at) && clause.word(at).is("-");
    }

    /** "/2025", "năm 2025", or nothing and the default; in scanned text any one word may stand for "năm". */
    @Nullable
    Year yearAfter(int at, @Nullable Integer defaultYear) {
        if (isDateMark(at) && year(at + 1) > 0) return new Year(year(at + 1), at + 2);
        boolean named = YEAR.startsAt(clause, at) || clause.passage().scanned() && isLetters(at);
        if (named && year(at + 1) > 0) return new Year(year(at + 1), at + 2);
        boolean recurs = RECURRING.startsAt(clause, at);
        return defaultYear == null || recurs ? null : new Year(defaultYear, at);
    }

    private boolean isLetters(int at) {
        return clause.has(at) && clause.word(at).kind() == Word.Kind.LETTERS;
    }
}
