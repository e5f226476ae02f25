package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** "trong nhóm 20 địa phương dẫn đầu", "top 10", "xếp thứ 15": a place, the lower the better. */
final class RankRule implements QuantityRule {

    private static final Phrases RANK = Phrases.of("""
            nhom | trong nhom | thuoc nhom | top | trong top | thu hang | xep thu | vi tri thu | xep hang thu |
            dung thu | vi thu | hang thu""");
    private static final Phrases LEADING = Phrases.of("""
            dan dau | dung dau | hang dau | cao nhat | tot nhat | kha | toan quoc | ca nuoc""");
    private static final Phrases TOP = Phrases.of("nhom", "trong nhom", "thuoc nhom");

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        BigDecimal value = quantities.number(at);
        Match rank = value == null ? null : RANK.endingAt(clause, at);
        if (value == null || rank == null || value.scale() > 0) return null;
        boolean group = TOP.endingAt(clause, at) != null;
        if (group && !LEADING.in(clause.part(at + 1, at + 12))) return null;
        int to = quantities.number(at + 2) != null && clause.word(at + 1).is("/") ? at + 3 : at + 1;
        return new Quantity(value, null, "hạng", Comparison.AT_MOST, true, true, rank.from(), to, to, "rank");
    }
}
