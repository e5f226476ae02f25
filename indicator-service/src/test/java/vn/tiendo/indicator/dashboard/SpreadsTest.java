package vn.tiendo.indicator.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.dashboard.DashboardView.Spread;

class SpreadsTest {
    @Property
    void aQuartileIsTheLeastFigureThatEnoughDoNotExceed(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> figures, @ForAll Random random) {
        List<BigDecimal> values =
                new ArrayList<>(figures.stream().map(BigDecimal::valueOf).toList());
        Collections.shuffle(values, random);

        Spread spread = Spreads.of(values);

        assertNotNull(spread);
        assertEquals(least(values, 1), spread.lowerQuartile());
        assertEquals(least(values, 2), spread.median());
        assertEquals(least(values, 3), spread.upperQuartile());
        assertEquals(Collections.min(values), spread.lowest());
        assertEquals(Collections.max(values), spread.highest());
    }

    @Test
    void nothingHasNoSpread() {
        assertNull(Spreads.of(List.of()));
    }

    private static BigDecimal least(List<BigDecimal> values, int quarters) {
        return values.stream()
                .filter(value -> values.stream()
                                        .filter(other -> other.compareTo(value) <= 0)
                                        .count()
                                * 4
                        >= (long) values.size() * quarters)
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }
}
