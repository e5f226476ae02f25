package vn.tiendo.plan.extraction.target;

import java.util.List;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Where one statement ends and the next begins inside an item. */
final class Clauses {

    private static final Phrases JOINS = Phrases.of("va", "trong do", "con", "rieng", "dong thoi");
    private static final Phrases RATE = Phrases.of("ty le", "ti le");

    private static final Phrases EVERY_YEAR = Phrases.of("moi nam", "hang nam");

    private Clauses() {}

    static List<Clause> of(Clause body) {
        return body.passage().clauses().stream()
                .map(clause -> clause.part(body.from(), body.to()))
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** The last comma or conjunction between two quantities, else the end of the first. */
    static int boundary(Clause clause, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (clause.word(i).is(",") || clause.word(i).is(";")) return i + 1;
            if (JOINS.startsAt(clause, i)) return i;
        }
        return Math.max(from, to);
    }

    /** "/năm" when the count is wanted anew each year. */
    static String everyYear(Clause clause) {
        return EVERY_YEAR.in(clause) ? "/năm" : "";
    }

    static boolean isRate(Clause clause) {
        return RATE.in(clause);
    }
}
