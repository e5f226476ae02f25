package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.measurement.MeasurementView;

/**
 * How a value was computed.
 *
 * @param numerator what is counted above the line, in the words of the definition
 * @param factor 100 for percent
 * @param decimals of a quotient, rounded half up
 * @param arithmetic the computation with its numbers, null where the value was reported as it is
 */
record Formula(
        Kind kind,
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
        ZERO_DENOMINATOR
    }

    static Formula of(Definition definition, MeasurementView measured) {
        BigDecimal numerator = measured.numerator();
        BigDecimal denominator = measured.denominator();
        int factor = Definition.factor(definition.unit());
        if (numerator == null || denominator == null) {
            return of(Kind.AS_REPORTED, definition, factor, null);
        }
        String quotient = numerator.toPlainString() + " ÷ " + denominator.toPlainString();
        BigDecimal value = measured.value();
        if (value == null) {
            return of(Kind.ZERO_DENOMINATOR, definition, factor, quotient);
        }
        String scaled = factor == 1 ? quotient : quotient + " × " + factor;
        return of(Kind.QUOTIENT, definition, factor, scaled + " = " + value.toPlainString());
    }

    private static Formula of(Kind kind, Definition definition, int factor, @Nullable String arithmetic) {
        return new Formula(
                kind, definition.numerator(), definition.denominator(), factor, MeasurementView.DECIMALS, arithmetic);
    }
}
