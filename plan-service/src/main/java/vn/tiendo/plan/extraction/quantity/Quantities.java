package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Citations;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** A clause with the words that are no quantities (dates, cited documents) crossed out. */
public final class Quantities {

    private static final List<QuantityRule> RULES = List.of(
            new PercentRule(),
            new RankRule(),
            new RatioRule(),
            new CountRule(),
            new SpelledCountRule(),
            new ScoreRule());

    /** Crossed out because recognition may write "tỷ lệ" as "ty 18". */
    private static final Phrases RATE = Phrases.of("ty le", "ti le");

    private static final Phrases AND = Phrases.of("va", "dong thoi");
    private final Clause clause;
    private final BitSet crossedOut = new BitSet();
    private final BitSet inBrackets = new BitSet();

    public Quantities(Clause clause, @Nullable Integer defaultYear) {
        this.clause = clause;
        Citations.in(clause).forEach(cited -> crossedOut.set(cited.from(), cited.to()));
        for (Moment moment : Moments.in(clause, defaultYear)) crossedOut.set(moment.from(), moment.to());
        for (Match rate = RATE.find(clause); rate != null; rate = RATE.find(clause, rate.to()))
            crossedOut.set(rate.from(), rate.to());
        markBrackets();
    }

    /** A bracket that is never closed, as recognition leaves them, brackets nothing. */
    private void markBrackets() {
        int open = -1;
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.word(i).is("(")) open = i;
            if (!clause.word(i).is(")") || open < 0) continue;
            inBrackets.set(open, i + 1);
            open = -1;
        }
    }

    Clause clause() {
        return clause;
    }

    /** The value at a word, or null when there is no number or it belongs to a date or citation. */
    @Nullable
    BigDecimal number(int at) {
        if (!clause.has(at) || crossedOut.get(at) || !clause.word(at).isNumber()) return null;
        return Values.parse(clause.word(at).folded());
    }

    /** The quantities in order. Numbers in brackets only explain. */
    public List<Quantity> all() {
        List<Quantity> found = new ArrayList<>();
        for (int i = clause.from(); i < clause.to(); ) {
            Quantity quantity = inBrackets.get(i) || crossedOut.get(i) ? null : at(i);
            if (quantity != null) found.add(quantity);
            i = quantity == null ? i + 1 : Math.max(i + 1, quantity.to());
        }
        return found.stream().anyMatch(Quantity::strong) ? withoutCounted(found) : found;
    }

    /**
     * Beside a percentage, ratio or rank a count mostly says what is counted ("90% hồ sơ của 12 xã"). One with a comparator of
     * its own after a comma or conjunction, or that begins such a part right after, is wanted for itself.
     */
    private List<Quantity> withoutCounted(List<Quantity> found) {
        List<Quantity> kept = new ArrayList<>();
        int from = clause.from();
        boolean afterStrong = true;
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            boolean last = i + 1 == found.size();
            int part = partBefore(from, quantity.from());
            boolean own = part >= 0 && (quantity.compared() || afterStrong && part == quantity.from());
            boolean first = i == 0
                    && quantity.compared()
                    && !last
                    && partBefore(quantity.to(), found.get(1).from()) >= 0;
            if (quantity.strong() || own || first) kept.add(quantity);
            afterStrong = quantity.strong() || own || first;
            from = quantity.to();
        }
        return kept;
    }

    /** Where the last comma or conjunction between two words ends, or -1. */
    private int partBefore(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (clause.word(i).is(",") || AND.startsAt(clause, i)) return i + 1;
        }
        return -1;
    }

    private @Nullable Quantity at(int i) {
        for (QuantityRule rule : RULES) {
            Quantity quantity = rule.at(this, i);
            if (quantity != null) return quantity;
        }
        return null;
    }
}
