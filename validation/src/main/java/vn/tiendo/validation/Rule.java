package vn.tiendo.validation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an indicator, as data.
 *
 * @param limit what the kind of rule measures with, see {@link RuleKind}; null where it needs none
 * @param upper the upper end of BOUNDS
 * @param periods how many periods SAME_FIGURE needs, how many days LATE_JUMP looks back from the due date
 */
public record Rule(
        RuleKind kind,
        Severity severity,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal upper,
        @Nullable Integer periods,
        Text text) {

    public Rule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
    }

    /** How many figures on end SAME_FIGURE needs. */
    int figures() {
        return periods == null ? 3 : periods;
    }
}
