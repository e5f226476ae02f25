package vn.tiendo.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far back rules look from a figure.
 *
 * @param windows how many of the windows that end before it
 * @param days counted are windows whose length differs by no more than so many; null: windows of any length
 */
public record Lookback(int windows, @Nullable Long days) {
    /** Where the length does not matter, those among so many that are of the same period are enough. */
    private static final Lookback ANY = new Lookback(12, null);

    /** What all of these rules need together; nothing when none of them looks back. */
    public static Optional<Lookback> of(List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> rule.kind() == RuleKind.NEVER_FALLS)) {
            return Optional.of(ANY);
        }
        int windows = rules.stream().mapToInt(Lookback::windows).max().orElse(0);
        return windows == 0 ? Optional.empty() : Optional.of(new Lookback(windows, Validation.SAME_PERIOD));
    }

    private static int windows(Rule rule) {
        return switch (rule.kind()) {
            case JUMP, LATE_JUMP, DENOMINATOR_SHRINKS -> 1;
            case SAME_FIGURE -> rule.figures() - 1;
            case BOUNDS,
                    NUMERATOR_WITHIN_DENOMINATOR,
                    DENOMINATOR_POSITIVE,
                    ON_SCALE,
                    NEVER_FALLS,
                    PARENT_AGAINST_CHILDREN,
                    AT_THRESHOLD -> 0;
        };
    }
}
