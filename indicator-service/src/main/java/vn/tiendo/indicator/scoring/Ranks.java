package vn.tiendo.indicator.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places by totals: equal totals share a place, and as many places after it are skipped. */
public final class Ranks {
    private final Map<BigDecimal, Integer> places = new HashMap<>();

    private Ranks() {}

    public static Ranks of(Collection<BigDecimal> totals) {
        List<BigDecimal> falling = totals.stream()
                .map(BigDecimal::stripTrailingZeros)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        Ranks ranks = new Ranks();
        for (int before = 0; before < falling.size(); before++) {
            ranks.places.putIfAbsent(falling.get(before), before + 1);
        }
        return ranks;
    }

    /** Null without a total. */
    public @Nullable Integer place(@Nullable BigDecimal total) {
        return total == null ? null : places.get(total.stripTrailingZeros());
    }
}
