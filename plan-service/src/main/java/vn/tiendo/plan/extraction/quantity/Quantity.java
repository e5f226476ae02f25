package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its comparator and unit. Its words run from {@code from} (comparator and fillers included) to {@code to}
 * (excluded); what is counted begins at {@code counted}.
 *
 * @param strong whether the form alone (a percentage, a ratio, a rank) makes it a likely target
 */
public record Quantity(
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        String unit,
        Comparison comparison,
        boolean compared,
        boolean strong,
        int from,
        int counted,
        int to,
        String rule) {}
