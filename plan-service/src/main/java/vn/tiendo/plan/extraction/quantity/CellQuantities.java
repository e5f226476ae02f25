package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** The values of a table's cell, whose unit stands in another: "≥ 60", "80 - 90", "≤ 3 khu vực; ≤ 50 thế giới". */
public final class CellQuantities {

    private static final Phrases TO = Phrases.of("-", "den");
    private static final Phrases PLACE = Phrases.of("""
            nhom | trong nhom | thuoc nhom | top | trong top | tot nhat thu | hang | thu | xep thu | thu hang""");
    private static final Phrases PERCENT = Phrases.of("%", "phan tram");

    private CellQuantities() {}

    /** One for each part between semicolons that begins with a number; none in a cell of words. */
    public static List<Quantity> in(Clause cell, String unit) {
        List<Quantity> found = new ArrayList<>();
        int from = cell.from();
        for (int i = cell.from(); i <= cell.to(); i++) {
            if (i < cell.to() && !cell.word(i).is(";")) continue;
            Quantity quantity = first(cell.part(from, i), unit);
            if (quantity != null) found.add(quantity);
            from = i + 1;
        }
        return found;
    }

    private static @Nullable Quantity first(Clause part, String unit) {
        for (int i = part.from(); i < part.to(); i++) {
            BigDecimal value = number(part, i);
            if (value == null) continue;
            if (PLACE.endAt(part, part.from()) == i) return place(part, i, value, unit);
            Quantity quantity = at(part, i, value, unit);
            return quantity.from() == part.from() ? quantity : null;
        }
        return null;
    }

    private static Quantity place(Clause part, int at, BigDecimal value, String unit) {
        String named = unit.isEmpty() ? "hạng" : unit;
        return new Quantity(
                value, null, named, Comparison.AT_MOST, true, true, part.from(), at + 1, part.to(), "table-value");
    }

    private static Quantity at(Clause part, int at, BigDecimal value, String unit) {
        int low = pastPercent(part, at + 1);
        int dash = TO.endAt(part, low);
        BigDecimal high = dash > 0 ? number(part, dash) : null;
        int end = high == null ? low : pastPercent(part, dash + 1);
        Found found = Comparators.around(part, at, end);
        Comparison comparison = high == null ? found.comparison() : Comparison.RANGE;
        String named = unit.isEmpty() ? part.part(at + 1, part.to()).text() : unit;
        return new Quantity(
                value, high, named, comparison, found.written(), true, found.from(), end, found.to(), "table-value");
    }

    private static int pastPercent(Clause part, int at) {
        return Math.max(at, PERCENT.endAt(part, at));
    }

    private static @Nullable BigDecimal number(Clause part, int at) {
        return part.has(at) && part.word(at).isNumber()
                ? Values.parse(part.word(at).folded())
                : null;
    }
}
