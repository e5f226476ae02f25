package vn.tiendo.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a figure breaks.
 *
 * @param observed what was held against the rule: the value, the share by which it moved, the number of periods
 * @param expected what the rule allows at most or at least; null where that is no number
 */
public record Violation(
        RuleKind rule,
        Severity severity,
        @Nullable BigDecimal observed,
        @Nullable BigDecimal expected,
        Text text) {}
