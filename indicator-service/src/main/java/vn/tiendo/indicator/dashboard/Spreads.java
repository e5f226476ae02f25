package vn.tiendo.indicator.dashboard;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.Spread;

/** The distribution of some figures. */
final class Spreads {
    private static final int QUARTERS = 4;

    private Spreads() {}

    /** Null of nothing; in whatever order the values come. */
    static @Nullable Spread of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<BigDecimal> rising = values.stream().sorted().toList();
        return new Spread(
                rising.size(),
                rising.getFirst(),
                quartile(rising, 1),
                quartile(rising, 2),
                quartile(rising, 3),
                rising.getLast());
    }

    /** The least value that at least so many quarters of all do not exceed. */
    private static BigDecimal quartile(List<BigDecimal> rising, int quarters) {
        return rising.get((rising.size() * quarters + QUARTERS - 1) / QUARTERS - 1);
    }
}
