package vn.tiendo.indicator.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one indicator over time: its own where it has some, else those for all.
 *
 * @param own in the order of their versions, whose days never go back
 * @param common the same for all indicators; the first is valid since ever
 */
public record RuleBook(List<Edition> own, List<Edition> common) {

    /** @param rules null where the indicator goes back to the rules for all */
    public record Edition(
            @Nullable String indicatorCode,
            long version,
            LocalDate validFrom,
            @Nullable StatusRules rules) {}

    public RuleBook {
        own = List.copyOf(own);
        common = List.copyOf(common);
    }

    /** The edition that holds on a day; it always has rules. */
    public Edition on(LocalDate day) {
        return last(own, day)
                .filter(edition -> edition.rules() != null)
                .or(() -> last(common, day))
                .orElseGet(common::getFirst);
    }

    public StatusRules rules(LocalDate day) {
        StatusRules rules = on(day).rules();
        if (rules == null) {
            throw new IllegalStateException("The rules for all were taken back");
        }
        return rules;
    }

    /** The next day on which other rules begin to hold. */
    public Optional<LocalDate> nextAfter(LocalDate day) {
        return Stream.concat(own.stream(), common.stream())
                .map(Edition::validFrom)
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo);
    }

    private static Optional<Edition> last(List<Edition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .reduce((before, after) -> after);
    }
}
