package vn.tiendo.indicator.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionTest {
    private static final List<String> CODES = List.of("HS-DUNG-HAN", "SO.HOA", "DAN_SO", "V0");

    /** A term as its author means it, with what it comes to by the plainest arithmetic. */
    private record Term(String text, BigDecimal value) {}

    @Property
    void anExpressionComesToWhatItsTermsComeTo(@ForAll("terms") Term term) {
        Optional<BigDecimal> found = Expression.read(term.text()).orElseThrow().evaluate(values());

        Optional<BigDecimal> meant = Optional.ofNullable(term.value())
                .map(value ->
                        value.setScale(Expression.SCALE, RoundingMode.HALF_UP).stripTrailingZeros());
        assertEquals(meant, found.map(BigDecimal::stripTrailingZeros), term.text());
    }

    @Property
    void whateverIsWrittenIsReadOrRefusedAndNothingElse(@ForAll String text) {
        Expression.read(text);
    }

    @Property
    void whateverIsScribbledInItsOwnAlphabetIsReadOrRefusedAndNothingElse(@ForAll("scribbles") String text) {
        Expression.read(text).ifPresent(read -> {
            read.dividesByZero();
            read.dimension(Map.of());
        });
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.of("1", "0", ".5", "+", "-", "*", "/", "(", ")", ",", " ", "MIN(", "MAX", "[A]", "[B]")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Example
    void whatIsNoArithmeticIsRefused() {
        List<String> refused = List.of(
                "",
                "SQRT([SO.HOA])",
                "RANDOM()",
                "[SO.HOA] ^ 9999999",
                "FACT(100000)",
                "1E999999",
                "\"a\"",
                "a",
                "PI",
                "V0",
                "[SO.HOA",
                "2[SO.HOA]",
                "[SO.HOA] == 1",
                "IF(1, 2, 3)",
                "MIN()",
                "(",
                "1 +",
                "DT_NOW()",
                "[[SO.HOA]]");

        assertEquals(
                List.of(),
                refused.stream()
                        .filter(text -> Expression.read(text).isPresent())
                        .toList());
    }

    @Example
    void whatIsTooLongOrTooDeepIsRefused() {
        assertTrue(Expression.read("1" + "+1".repeat(600)).isEmpty());
        assertTrue(Expression.read("-".repeat(300) + "1").isEmpty());
        assertTrue(Expression.read("(".repeat(400) + "1" + ")".repeat(400))
                .map(one -> one.evaluate(Map.of()))
                .isPresent());
    }

    @Example
    void aDivisorThatIsAlwaysZeroIsFoundWhereverItStands() {
        assertTrue(Expression.read("[SO.HOA] / (2 - 1 * 2)").orElseThrow().dividesByZero());
        assertTrue(Expression.read("1 + MIN(3, [SO.HOA] / 0.0)").orElseThrow().dividesByZero());
        assertTrue(Expression.read("1 / (1 / 0)").orElseThrow().dividesByZero());
        assertFalse(Expression.read("1 / ([SO.HOA] - [SO.HOA])").orElseThrow().dividesByZero());
    }

    @Example
    void aZeroOfDecimalsIsAZero() {
        Expression expression = Expression.read("10 / [SO.HOA]").orElseThrow();

        assertEquals(Optional.empty(), expression.evaluate(Map.of("SO.HOA", new BigDecimal("0.00"))));
    }

    @Example
    void aNumberBesideACodeIsNoOtherCode() {
        assertTrue(Expression.read("[SO.HOA] + [DAN_SO]1").isEmpty());
        assertTrue(Expression.read("MAX + [SO.HOA]").isEmpty());
    }

    @Example
    void adaptingToAUnitIsForNumbersOnly() {
        Map<String, String> units = Map.of("SO.HOA", "%", "DAN_SO", "người", "HS-DUNG-HAN", "%");

        assertTrue(fits("100 - [SO.HOA]", "%", units));
        assertTrue(fits("([SO.HOA] + [HS-DUNG-HAN]) / 2", "%", units));
        assertTrue(fits("MIN(1, [SO.HOA] / 95) * 10", "điểm", units));
        assertTrue(fits("[SO.HOA] * [DAN_SO] / [DAN_SO]", "%", units));
        assertFalse(fits("[SO.HOA] + [DAN_SO]", "%", units));
        assertFalse(fits("MAX([SO.HOA], [DAN_SO])", "%", units));
        assertFalse(fits("[DAN_SO] * 2 + [SO.HOA]", "%", units));
        assertFalse(fits("[DAN_SO]", "%", units));
    }

    private static boolean fits(String text, String unit, Map<String, String> units) {
        return Expression.read(text)
                .orElseThrow()
                .dimension(units)
                .filter(dimension -> dimension.fits(unit))
                .isPresent();
    }

    private static Map<String, BigDecimal> values() {
        return Map.of(
                "HS-DUNG-HAN", new BigDecimal("90.25"),
                "SO.HOA", new BigDecimal("-3"),
                "DAN_SO", new BigDecimal("120000"),
                "V0", BigDecimal.ZERO);
    }

    @Provide
    Arbitrary<Term> terms() {
        return terms(4);
    }

    private static Arbitrary<Term> terms(int depth) {
        Arbitrary<Term> numbers = Arbitraries.integers().between(0, 500).map(number -> {
            BigDecimal value = BigDecimal.valueOf(number, 1);
            return new Term(value.toPlainString(), value);
        });
        Arbitrary<Term> codes = Arbitraries.of(CODES).map(code -> new Term("[" + code + "]", values().get(code)));
        return depth == 0
                ? Arbitraries.oneOf(numbers, codes)
                : Arbitraries.oneOf(numbers, codes, pairs(depth - 1), pairs(depth - 1));
    }

    private static Arbitrary<Term> pairs(int depth) {
        return Combinators.combine(terms(depth), terms(depth), Arbitraries.of("+", "-", "*", "/", "MIN", "MAX"))
                .as(ExpressionTest::pair);
    }

    private static Term pair(Term one, Term other, String operation) {
        String text = operation.startsWith("M")
                ? operation + "(" + one.text() + ", " + other.text() + ")"
                : "(" + one.text() + " " + operation + " " + other.text() + ")";
        if (one.value() == null || other.value() == null) {
            return new Term(text, null);
        }
        BigDecimal left = one.value();
        BigDecimal right = other.value();
        return new Term(
                text,
                switch (operation) {
                    case "+" -> left.add(right, MathContext.DECIMAL128);
                    case "-" -> left.subtract(right, MathContext.DECIMAL128);
                    case "*" -> left.multiply(right, MathContext.DECIMAL128);
                    case "/" -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
                    case "MIN" -> left.min(right);
                    default -> left.max(right);
                });
    }
}
