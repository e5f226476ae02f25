package vn.tiendo.plan.extraction.target;

import vn.tiendo.plan.extraction.text.Clause;

/** Brackets that state a figure of their own, as "(năm 2024 đạt 65%)": what is dated there has been or is compared with. */
final class Remarks {

    private static final int LONGEST = 30;

    private Remarks() {}

    static boolean isFigure(Clause clause, int at) {
        int open = at;
        int least = Math.max(clause.from(), at - LONGEST);
        while (open >= least && !clause.word(open).is("(")) {
            if (clause.word(open).is(")")) return false;
            open--;
        }
        if (open < least) return false;
        for (int i = open;
                i < Math.min(clause.to(), open + 2 * LONGEST) && !clause.word(i).is(")");
                i++) {
            if (clause.word(i).is("%") || isDecimal(clause, i)) return true;
        }
        return false;
    }

    private static boolean isDecimal(Clause clause, int at) {
        return clause.word(at).isNumber() && clause.word(at).folded().indexOf(',') > 0;
    }
}
