package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** "18/40 chợ": eighteen of forty. The value is the first number, the unit what is counted. */
final class RatioRule implements QuantityRule {

    private static final Phrases NO_RATIO_AFTER = Phrases.exactly("""
            ngay | so | truoc | thang | quy | mau | dieu | khoan | phu luc | che do | dot""");

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        BigDecimal part = quantities.number(at);
        BigDecimal whole = quantities.number(at + 2);
        if (part == null || whole == null || !clause.word(at + 1).is("/")) return null;
        boolean glued = clause.word(at).touches(clause.word(at + 1))
                && clause.word(at + 1).touches(clause.word(at + 2));
        boolean longer = clause.has(at + 3)
                && clause.word(at + 2).touches(clause.word(at + 3))
                && clause.word(at + 3).is("/");
        boolean isPart = part.compareTo(whole) <= 0 && part.scale() == 0 && whole.scale() == 0;
        if (!glued || longer || !isPart || NO_RATIO_AFTER.endingAt(clause, at) != null) return null;
        int known = Units.endAt(clause, at + 3);
        int unit = known > 0 ? known : Units.endOfAnyNoun(clause, at + 3);
        if (unit < 0) return null;
        Found found = Comparators.around(clause, at, at + 3);
        return new Quantity(
                part,
                null,
                Units.name(clause, at + 3, unit),
                found.comparison(),
                found.written(),
                true,
                found.from(),
                at + 3,
                at + 3,
                "ratio");
    }
}
