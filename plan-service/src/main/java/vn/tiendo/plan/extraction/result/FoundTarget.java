package vn.tiendo.plan.extraction.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A target as written. {@code comparator} is the literal one and {@code evalComparator} the one to judge by, both as symbols
 * ({@code =}, {@code >}, {@code >=}, {@code <}, {@code <=}, {@code range}, {@code bool}, {@code ref}): an equals sign for a
 * rate that should rise means at least.
 *
 * @param firm false when the text only aspires to the value
 * @param confidence 0 to 1
 * @param rule the name of the rule that found it
 */
public record FoundTarget(
        String name,
        Kind kind,
        String comparator,
        String evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        DueBasis dueBasis,
        @Nullable String lead,
        List<String> coordinators,
        Source source,
        String quote,
        double confidence,
        String rule) {

    FoundTarget spelled(UnaryOperator<String> names) {
        return new FoundTarget(
                name,
                kind,
                comparator,
                evalComparator,
                value,
                valueTo,
                unit,
                firm,
                dueOn,
                dueBasis,
                lead == null ? null : names.apply(lead),
                coordinators.stream().map(names).toList(),
                source,
                quote,
                confidence,
                rule);
    }

    /** Whether the target carries a number, a yes or no, or somebody else's number. */
    public enum Kind {
        QUANTITATIVE,
        QUALITATIVE,
        REFERENCE
    }

    /** Where the due date was written: at the target, in its block or heading, in the period of the document, or nowhere. */
    public enum DueBasis {
        EXPLICIT,
        BLOCK,
        DOCUMENT,
        NONE
    }
}
