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
            dung thu | vi thu | hang thu | xep hang | dung trong nhom""");
    private static final Phrases LEADING = Phrases.of("""
            dan dau | dung dau | hang dau | cao nhat | tot nhat | kha | toan quoc | ca nuoc | dau ca nuoc""");
    private static final Phrases TOP = Phrases.of("nhom", "trong nhom", "thuoc nhom", "dung trong nhom");
    private static final Phrases FILLER = Phrases.of("tu", "thu", "dat", "o vi tri", "o vi tri thu", "khoang", "vao");
    private static final Phrases OR_BETTER = Phrases.of("tro len", "hoac cao hon", "hoac tot hon");
    private static final Phrases FIELD = Phrases.of("trong", "trong so", "trong tong so", "tren");

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        BigDecimal value = quantities.number(at);
        if (value == null || value.scale() > 0) return null;
        Match filler = FILLER.endingAt(clause, at);
        Match rank = RANK.endingAt(clause, at);
        if (rank == null && filler != null) rank = RANK.endingAt(clause, filler.from());
        if (rank == null) return null;
        int to = endOfField(quantities, at + 1);
        boolean group = TOP.endingAt(clause, at) != null;
        if (group && to == at + 1 && !LEADING.in(clause.part(at + 1, at + 12))) return null;
        return new Quantity(value, null, "hạng", Comparison.AT_MOST, true, true, rank.from(), at + 1, to, "rank");
    }

    /** Past "trở lên", "/34" and "trong 63 tỉnh", which are part of the rank: those it is compared with. */
    private static int endOfField(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        int better = OR_BETTER.endAt(clause, at);
        int to = better > 0 ? better : at;
        boolean slash = clause.has(to) && clause.word(to).is("/");
        int field = slash ? to + 1 : FIELD.endAt(clause, to);
        return field > 0 && quantities.number(field) != null ? field + 1 : to;
    }
}
