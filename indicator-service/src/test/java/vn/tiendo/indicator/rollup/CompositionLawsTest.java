package vn.tiendo.indicator.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.catalogue.OverTime;

/** Longer periods from shorter ones, against an oracle that adds month by month. */
class CompositionLawsTest {
    private static final UUID BODY = new UUID(0, 1);
    private static final List<Window> MONTHS =
            Length.MONTH.within(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), 15);
    private static final Window YEAR = Length.YEAR
            .within(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), 15)
            .getFirst();

    @Property
    void aYearOfAPerPeriodRatioHasTheSumsOfBothParts(@ForAll @Size(12) List<Boolean> reported, @ForAll Random random) {
        int above = 0;
        int below = 0;
        List<Composition.Piece> pieces = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            if (reported.get(month)) {
                int numerator = random.nextInt(100);
                int denominator = 1 + random.nextInt(100);
                above += numerator;
                below += denominator;
                pieces.add(piece(MONTHS.get(month), numerator, denominator));
            }
        }
        Collections.shuffle(pieces, random);
        Composition year = Composition.of(YEAR, OverTime.PER_PERIOD, Kind.RATIO_OF_SUMS, 100, pieces);
        assertEquals(pieces.isEmpty(), year == null);
        if (year != null) {
            Contribution.Value said = (Contribution.Value) year.said();
            assertEquals(BigDecimal.valueOf(above), said.numerator());
            assertEquals(BigDecimal.valueOf(below), said.denominator());
            assertEquals(!reported.contains(false), year.complete());
        }
    }

    @Property
    void quartersFromMonthsAndAYearFromQuartersIsAYearFromMonths(@ForAll Random random) {
        List<Composition.Piece> months = MONTHS.stream()
                .map(month -> piece(month, random.nextInt(100), 1 + random.nextInt(100)))
                .toList();
        for (OverTime overTime : OverTime.values()) {
            List<Composition.Piece> quarters =
                    Length.QUARTER.within(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), 15).stream()
                            .map(quarter -> {
                                Composition whole = Composition.of(quarter, overTime, Kind.RATIO_OF_SUMS, 100, months);
                                assertNotNull(whole);
                                return new Composition.Piece(quarter, whole.said());
                            })
                            .toList();
            assertEquals(4, quarters.size());
            Composition ofMonths = Composition.of(YEAR, overTime, Kind.RATIO_OF_SUMS, 100, months);
            Composition ofQuarters = Composition.of(YEAR, overTime, Kind.RATIO_OF_SUMS, 100, quarters);
            assertNotNull(ofMonths);
            assertNotNull(ofQuarters);
            assertEquals(ofMonths.said(), ofQuarters.said());
            assertEquals(ofMonths.complete(), ofQuarters.complete());
        }
    }

    @Test
    void whatWasSaidOfAQuarterIsNotAddedToItsMonths() {
        List<Composition.Piece> pieces = new ArrayList<>();
        MONTHS.forEach(month -> pieces.add(piece(month, 1, 2)));
        pieces.add(piece(new Window(LocalDate.parse("2025-12-15"), LocalDate.parse("2026-03-14")), 3, 6));

        Composition year = Composition.of(YEAR, OverTime.PER_PERIOD, Kind.RATIO_OF_SUMS, 100, pieces);

        assertNotNull(year);
        assertEquals(BigDecimal.valueOf(24), ((Contribution.Value) year.said()).denominator());
        assertEquals(true, year.complete());
    }

    @Test
    void theLastOfWhatIsCumulativeCountsAndSaysThatItIsNotTheEnd() {
        List<Composition.Piece> pieces = List.of(piece(MONTHS.get(0), 1, 2), piece(MONTHS.get(1), 3, 4));

        Composition year = Composition.of(YEAR, OverTime.CUMULATIVE, Kind.RATIO_OF_SUMS, 100, pieces);

        assertNotNull(year);
        assertEquals(BigDecimal.valueOf(3), ((Contribution.Value) year.said()).numerator());
        assertEquals(false, year.complete());
        assertNull(Composition.of(MONTHS.get(5), OverTime.SNAPSHOT, Kind.SUM, 1, pieces));
    }

    private static Composition.Piece piece(Window window, int above, int below) {
        return new Composition.Piece(
                window,
                new Contribution.Value(
                        BODY, null, BigDecimal.valueOf(above), BigDecimal.valueOf(below), false, Instant.EPOCH));
    }
}
