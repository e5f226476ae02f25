package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Word;

/** "ít nhất một mô hình": a spelled number counts only beside a written limit, for "một" is also an article. */
final class SpelledCountRule implements QuantityRule {

    private static final List<String> SPELLED =
            List.of("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi");

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        if (clause.word(at).kind() != Word.Kind.LETTERS) return null;
        int value = SPELLED.indexOf(clause.word(at).folded()) + 1;
        int unit = value == 0 ? -1 : Units.endAt(clause, at + 1);
        if (unit < 0) return null;
        Found found = Comparators.around(clause, at, unit);
        boolean limit = found.comparison() == Comparison.AT_LEAST || found.comparison() == Comparison.AT_MOST;
        if (!limit) return null;
        String name = Units.name(clause, at + 1, unit);
        return new Quantity(
                BigDecimal.valueOf(value),
                null,
                name,
                found.comparison(),
                true,
                false,
                found.from(),
                at + 1,
                unit,
                "count");
    }
}
