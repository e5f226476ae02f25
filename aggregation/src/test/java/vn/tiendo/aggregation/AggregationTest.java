package vn.tiendo.aggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Aggregate.Why;

/**
 * One row is one case: what bodies say, in order of handing in. {@code 5/7} is a numerator over a denominator,
 * {@code 70@20} a value with its weight, {@code ~} marks an estimate, {@code -} is missing.
 */
class AggregationTest {
    @ParameterizedTest(name = "{0} of {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            SUM              |     | 3 4.50 NIL NA -      | VALUE 7.5
            SUM              |     | NIL NA -             | NIL
            SUM              |     | NA -                 | NOT_APPLICABLE
            SUM              |     | - -                  | NOT_COMPUTABLE NOTHING_CONTRIBUTED
            SUM              |     |                      | NOT_COMPUTABLE NOTHING_CONTRIBUTED
            SUM              |     | 3 ~4                 | VALUE 7 estimated
            SUM              | %   | 1/4 1/2              | VALUE 75
            RATIO_OF_SUMS    | %   | 5/7                  | VALUE 71.4285714286 5/7
            RATIO_OF_SUMS    | %   | 9/10 1/90            | VALUE 10 10/100
            RATIO_OF_SUMS    | ‰   | 1/2 NIL              | VALUE 500 1/2
            RATIO_OF_SUMS    |     | 1/4 -                | VALUE 0.25 1/4
            RATIO_OF_SUMS    | %   | 0/0 NIL              | NIL
            RATIO_OF_SUMS    | %   | 0/0                  | NOT_APPLICABLE ZERO_DENOMINATOR
            RATIO_OF_SUMS    | %   | 5/-7 2/7             | NOT_APPLICABLE ZERO_DENOMINATOR
            RATIO_OF_SUMS    | %   | 50                   | NOT_COMPUTABLE NOTHING_CONTRIBUTED
            WEIGHTED_AVERAGE | %   | 90@10 10@90          | VALUE 18 18/100
            WEIGHTED_AVERAGE |     | 4@1 NIL 2@3          | VALUE 2.5 10/4
            WEIGHTED_AVERAGE | %   | 90@10 9/90           | VALUE 18 18/100
            WEIGHTED_AVERAGE |     | 4                    | NOT_COMPUTABLE NOTHING_CONTRIBUTED
            LATEST           |     | 9 NIL 3              | VALUE 3
            LATEST           | %   | 9 ~1/4               | VALUE 25 1/4 estimated
            LATEST           |     | ~9 3                 | VALUE 3
            MIN              |     | 4 -2 NIL             | VALUE -2
            MAX              |     | 4 ~-2 NA             | VALUE 4 estimated
            COUNT_PASSING    |     | 1 0 1 NIL -          | VALUE 2 2/3
            COUNT_PASSING    |     | 2/3 1                | VALUE 3 3/4
            NOT_AGGREGABLE   |     | 3 4                  | NOT_COMPUTABLE NOT_AGGREGABLE
            """)
    void whatBodiesSayMakesTheFigureOfTheirParent(Kind kind, String unit, String said, String expected) {
        assertEquals(expected, shown(Aggregation.of(kind, unit).over(Said.all(said))));
    }

    @Test
    void theRatioOfSumsIsNotTheMeanOfTheRatios() {
        Aggregate figure = Aggregation.of(Kind.RATIO_OF_SUMS, "%").over(Said.all("9/10 1/90"));

        assertEquals(new BigDecimal("10"), figure.value());
        assertNotEquals(new BigDecimal("45.5555555556"), figure.value());
    }

    @Test
    void whoIsMissingAndWhoLacksTheNumbersIsNamedWithTheReason() {
        List<Contribution> said = new ArrayList<>(Said.all("5/7 50 NIL NA"));
        said.add(new Contribution.Missing(new UUID(0, 9), "NOT_SUBMITTED"));

        Aggregate figure = Aggregation.of(Kind.RATIO_OF_SUMS, "%").over(said);

        assertEquals(List.of(new UUID(0, 1), new UUID(0, 3), new UUID(0, 4)), figure.contributors());
        assertEquals(
                List.of(
                        new Contribution.Missing(new UUID(0, 2), Aggregate.NUMBERS_MISSING),
                        new Contribution.Missing(new UUID(0, 9), "NOT_SUBMITTED")),
                figure.missing());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsEverMadeUpWhereNobodySaysAnything(Kind kind) {
        Aggregate figure = new Aggregation(kind, 1).over(Said.all("- -"));

        assertEquals(Outcome.NOT_COMPUTABLE, figure.outcome());
        assertEquals(kind == Kind.NOT_AGGREGABLE ? Why.NOT_AGGREGABLE : Why.NOTHING_CONTRIBUTED, figure.why());
        assertNull(figure.value());
        assertEquals(2, figure.missing().size());
    }

    private static String shown(Aggregate figure) {
        StringBuilder shown = new StringBuilder(figure.outcome().name());
        if (figure.why() != null) {
            shown.append(' ').append(figure.why());
        }
        if (figure.value() != null) {
            shown.append(' ').append(figure.value().toPlainString());
        }
        if (figure.numerator() != null && figure.denominator() != null) {
            shown.append(' ').append(figure.numerator().toPlainString());
            shown.append('/').append(figure.denominator().toPlainString());
        }
        return shown.append(figure.estimated() ? " estimated" : "").toString();
    }

    /** Reads the notation above; the bodies are 1, 2, 3 … and each hands in a second after the one before. */
    static final class Said {
        private Said() {}

        static List<Contribution> all(String notation) {
            List<Contribution> all = new ArrayList<>();
            for (String one :
                    notation == null ? new String[0] : notation.strip().split("\\s+")) {
                int number = all.size() + 1;
                all.add(one(new UUID(0, number), one, Instant.ofEpochSecond(number)));
            }
            return all;
        }

        private static Contribution one(UUID from, String said, Instant at) {
            boolean estimated = said.startsWith("~");
            String figure = estimated ? said.substring(1) : said;
            return switch (figure) {
                case "-" -> new Contribution.Missing(from, "NOT_SUBMITTED");
                case "NIL" -> new Contribution.Nil(from);
                case "NA" -> new Contribution.NotApplicable(from);
                default -> {
                    String[] ratio = figure.split("/");
                    String[] weighed = figure.split("@");
                    yield ratio.length == 2
                            ? new Contribution.Value(
                                    from, null, new BigDecimal(ratio[0]), new BigDecimal(ratio[1]), estimated, at)
                            : new Contribution.Value(
                                    from,
                                    new BigDecimal(weighed[0]),
                                    null,
                                    weighed.length == 2 ? new BigDecimal(weighed[1]) : null,
                                    estimated,
                                    at);
                }
            };
        }
    }
}
