package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** "Chỉ số … đạt trên 0,65": the score of an index, which has no unit. */
final class ScoreRule implements QuantityRule {

    private static final Phrases INDEX = Phrases.of("chi so", "diem so", "he so", "tong diem", "diem danh gia");
    private static final Phrases REACHES = Phrases.of("dat", "dat muc", "dat duoc", "la");

    private static final int FAR = 40;

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        BigDecimal value = quantities.number(at);
        if (value == null) return null;
        Clause clause = quantities.clause();
        boolean ends = !clause.has(at + 1)
                || clause.word(at + 1).is(",")
                || clause.word(at + 1).is("(");
        Found found = Comparators.around(clause, at, at + 1);
        boolean reached = found.written() || REACHES.endingAt(clause, at) != null;
        if (!ends || !reached || !INDEX.in(clause.part(at - FAR, at))) return null;
        return new Quantity(
                value, null, "điểm", found.comparison(), found.written(), false, found.from(), at + 1, at + 1, "score");
    }
}
