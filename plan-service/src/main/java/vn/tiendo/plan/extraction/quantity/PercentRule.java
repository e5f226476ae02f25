package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** "tối thiểu 62%", "8,2% GRDP", "80-90%", "từ 80% đến 90%"; in "từ 30% lên 50%" the first is only the start. */
final class PercentRule implements QuantityRule {

    private static final Phrases PERCENT = Phrases.of("%", "phan tram");
    private static final Phrases RISES = Phrases.of("len", "tang len", "len tren", "len it nhat", "len toi thieu");
    private static final Phrases TO = Phrases.of("-", "den");
    private static final Phrases FROM = Phrases.of("tu");
    private static final Phrases YEAR = Phrases.of("nam");
    private static final Phrases PRODUCT = Phrases.of("grdp", "gdp");

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        BigDecimal value = quantities.number(at);
        if (value == null) return null;
        Clause clause = quantities.clause();
        int sign = PERCENT.endAt(clause, at + 1);
        int afterLow = sign > 0 ? sign : at + 1;
        int dash = TO.endAt(clause, afterLow);
        BigDecimal high = dash > 0 ? quantities.number(dash) : null;
        int highSign = high == null ? -1 : PERCENT.endAt(clause, dash + 1);
        if (high != null && highSign > 0) {
            Found found = Comparators.around(clause, at, highSign);
            return quantity(clause, value, high, Comparison.RANGE, found, highSign);
        }
        if (sign < 0 || RISES.startsAt(clause, sign) && hasPercentAfter(quantities, sign)) return null;
        Found found = Comparators.around(clause, at, sign);
        return quantity(clause, value, null, found.comparison(), found, sign);
    }

    private static boolean hasPercentAfter(Quantities quantities, int at) {
        for (int i = at; i < at + 4; i++) {
            if (quantities.number(i) != null) return PERCENT.startsAt(quantities.clause(), i + 1);
        }
        return false;
    }

    /** Where "từ 31%" of "từ 31% lên 70%" begins: it is no part of the name. */
    private static int startOfRise(Clause clause, int from) {
        boolean rises = from - 3 >= clause.from() && clause.word(from - 1).is("%") && FROM.startsAt(clause, from - 3);
        return rises ? from - 3 : from;
    }

    private static Quantity quantity(
            Clause clause, BigDecimal value, @Nullable BigDecimal high, Comparison comparison, Found found, int sign) {
        boolean product = PRODUCT.startsAt(clause, sign);
        String unit = product ? "% " + clause.word(sign).text() : "%";
        int after = product ? sign + 1 : sign;
        boolean perYear = clause.has(after + 1) && clause.word(after).is("/") && YEAR.startsAt(clause, after + 1);
        if (perYear) unit += "/năm";
        int to = Math.max(found.to(), perYear ? after + 2 : after);
        return new Quantity(
                value,
                high,
                unit,
                comparison,
                found.written(),
                true,
                startOfRise(clause, found.from()),
                sign,
                to,
                "percent");
    }
}
