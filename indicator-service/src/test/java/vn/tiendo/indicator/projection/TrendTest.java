package vn.tiendo.indicator.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.indicator.projection.Projection.Outlook;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.Goal;

class TrendTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-14");
    private static final Projection.Bounds PERCENT = new Projection.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));

    @Property(tries = 200)
    void theLineIsThatOfTheNormalEquations(@ForAll Random random, @ForAll @IntRange(min = 4, max = 36) int count) {
        List<Trend.Point> points = new ArrayList<>();
        for (int nth = 0; nth < count; nth++) {
            points.add(new Trend.Point(FIRST.plusMonths(nth), 100 * random.nextDouble()));
        }
        LocalDate on = FIRST.plusMonths(count + random.nextInt(12));
        Trend trend = Trend.of(points, on, 0.9).orElseThrow();

        assertEquals(naive(points, on), trend.estimate(), 1e-6);
        assertEquals(trend.estimate() - trend.lower(), trend.upper() - trend.estimate(), 1e-6);
        Collections.shuffle(points, random);
        assertEquals(trend.upper(), Trend.of(points, on, 0.9).orElseThrow().upper(), 1e-6);
        assertTrue(Trend.of(points, on.plusMonths(6), 0.9).orElseThrow().upper()
                        - Trend.of(points, on.plusMonths(6), 0.9).orElseThrow().lower()
                >= trend.upper() - trend.lower());
        assertTrue(Trend.of(points, on, 0.99).orElseThrow().upper() >= trend.upper());
    }

    @Property(tries = 200)
    void aStraightLineGoesOnStraight(@ForAll Random random) {
        double slope = random.nextDouble() - 0.5;
        List<Trend.Point> points = new ArrayList<>();
        for (int day = 0; day < 300; day += 1 + random.nextInt(40)) {
            points.add(new Trend.Point(FIRST.plusDays(day), 20 + slope * day));
        }
        Trend trend = Trend.of(points, FIRST.plusDays(400), 0.9).orElseThrow();

        assertEquals(20 + slope * 400, trend.estimate(), 1e-6);
        assertEquals(trend.estimate(), trend.upper(), 1e-4);
        assertEquals(slope, trend.perDay(), 1e-9);
    }

    /** Nine figures of ten lie within the interval: that is what it says of itself. */
    @Test
    void theIntervalHoldsAsManyFiguresAsItSays() {
        Random random = new Random(7);
        int within = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            List<Trend.Point> points = new ArrayList<>();
            for (int nth = 0; nth < 12; nth++) {
                points.add(new Trend.Point(FIRST.plusDays(30L * nth), 10 + 2 * nth + random.nextGaussian()));
            }
            Trend trend = Trend.of(points, FIRST.plusDays(450), 0.9).orElseThrow();
            double said = 10 + 2 * 15 + random.nextGaussian();
            within += said >= trend.lower() && said <= trend.upper() ? 1 : 0;
        }
        assertEquals(0.9, within / 2_000.0, 0.03);
    }

    @Test
    void fewFiguresSayNothing() {
        List<Trend.Point> points = List.of(
                new Trend.Point(FIRST, 1),
                new Trend.Point(FIRST.plusDays(1), 2),
                new Trend.Point(FIRST.plusDays(2), 3));

        assertTrue(Trend.of(points, FIRST.plusDays(9), 0.9).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        ">=, 30,  LIKELY",
        ">=, 99,  UNCERTAIN",
        ">=, 101, UNLIKELY",
        "<=, 30,  UNLIKELY",
        "=,  90,  UNCERTAIN",
        "=,  10,  UNLIKELY"
    })
    void theOutlookIsWhatTheIntervalSaysOfTheLevel(String comparator, int level, Outlook outlook) {
        List<Trend.Point> points = new ArrayList<>();
        for (int month = 0; month < 8; month++) {
            points.add(new Trend.Point(FIRST.plusMonths(month), 10 + 8 * month + (month % 2 == 0 ? 6 : -6)));
        }
        LocalDate today = FIRST.plusMonths(8);
        Goal goal = new Goal(
                Comparison.of(comparator), BigDecimal.valueOf(level), null, Direction.UP, FIRST, FIRST.plusMonths(10));
        Projection projection = Projection.of(goal, PERCENT, points, today).orElseThrow();

        assertEquals(outlook, projection.outlook(), projection::toString);
        assertTrue(projection.upper().compareTo(BigDecimal.valueOf(100)) <= 0);
        assertTrue(Projection.of(goal, PERCENT, points, FIRST.plusMonths(10)).isEmpty());
    }

    private static double naive(List<Trend.Point> points, LocalDate on) {
        double n = points.size();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (Trend.Point point : points) {
            double x = point.day().toEpochDay() - FIRST.toEpochDay();
            sx += x;
            sy += point.value();
            sxx += x * x;
            sxy += x * point.value();
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return (sy - slope * sx) / n + slope * (on.toEpochDay() - FIRST.toEpochDay());
    }
}
