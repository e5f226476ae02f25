package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Computation;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.formula.FigureView;
import vn.tiendo.indicator.measurement.MeasurementView;

/**
 * How a value was computed.
 *
 * @param expression the formula over other indicators, how bodies are aggregated, or what is counted; null for one's own figure
 * @param numerator what is counted above the line, in the words of the definition
 * @param factor 100 for percent
 * @param decimals of a quotient, rounded half up
 * @param arithmetic the computation with its numbers, null where the value was reported as it is
 */
record Formula(
        Kind kind,
        @Nullable String expression,
        @Nullable String numerator,
        @Nullable String denominator,
        int factor,
        int decimals,
        @Nullable String arithmetic) {

    @Schema(name = "FormulaKind")
    enum Kind {
        AS_REPORTED,
        QUOTIENT,
        /** A zero denominator makes the answer not applicable. */
        ZERO_DENOMINATOR,
        /** An expression over other indicators. */
        EXPRESSION,
        /** Figures of many bodies. */
        AGGREGATE,
        /** What the platform counts. */
        COUNT,
        /** No value: a status that follows from those of many bodies. */
        STATUSES
    }

    /** The numbers that a value came from, as far as there are any. */
    record Numbers(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        static final Numbers NONE = new Numbers(null, null, null);
    }

    /** What a body said of its own, or what was computed for it; the figure of the formula says by which numbers. */
    static Formula ofOne(@Nullable Definition definition, Numbers numbers) {
        if (definition != null && definition.details().formula() != null) {
            return of(Kind.EXPRESSION, definition.details().formula(), definition, numbers);
        }
        Kind kind = numbers.numerator() == null || numbers.denominator() == null
                ? Kind.AS_REPORTED
                : numbers.value() == null ? Kind.ZERO_DENOMINATOR : Kind.QUOTIENT;
        return of(kind, null, definition, numbers);
    }

    static Formula ofMany(Definition definition, Numbers numbers) {
        return of(Kind.AGGREGATE, definition.aggregation().name(), definition, numbers);
    }

    static Formula counted(Definition definition, Numbers numbers) {
        Computation computation = definition.details().computation();
        return of(Kind.COUNT, computation == null ? null : computation.name(), definition, numbers);
    }

    static Formula ofStatuses() {
        return of(Kind.STATUSES, null, null, Numbers.NONE);
    }

    /** The expression with the values of its operands in place of their codes. */
    static Formula computed(Definition definition, FigureView figure) {
        String expression = figure.formula() == null ? "" : figure.formula();
        String filled = expression;
        for (FigureView.Operand operand : figure.operands()) {
            BigDecimal value = operand.value();
            filled = value == null ? filled : filled.replace("[" + operand.indicator() + "]", value.toPlainString());
        }
        BigDecimal result = figure.value();
        return new Formula(
                Kind.EXPRESSION,
                expression,
                definition.numerator(),
                definition.denominator(),
                1,
                MeasurementView.DECIMALS,
                result == null ? null : filled + " = " + result.toPlainString());
    }

    private static Formula of(
            Kind kind, @Nullable String expression, @Nullable Definition definition, Numbers numbers) {
        int factor = definition == null ? 1 : Definition.factor(definition.unit());
        return new Formula(
                kind,
                expression,
                definition == null ? null : definition.numerator(),
                definition == null ? null : definition.denominator(),
                factor,
                MeasurementView.DECIMALS,
                arithmetic(numbers, factor));
    }

    private static @Nullable String arithmetic(Numbers numbers, int factor) {
        BigDecimal above = numbers.numerator();
        BigDecimal below = numbers.denominator();
        BigDecimal value = numbers.value();
        if (above == null || below == null) {
            return null;
        }
        String quotient = above.toPlainString() + " ÷ " + below.toPlainString();
        String scaled = factor == 1 ? quotient : quotient + " × " + factor;
        return value == null ? quotient : scaled + " = " + value.toPlainString();
    }
}
