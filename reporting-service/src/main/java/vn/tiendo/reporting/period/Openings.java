package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which periods a regime opens, as data: a ward that reports in months 1, 3, 6, 9 and 12 opens the month of January, the
 * first quarter, the first half, nine months and the year, and no other quarter and no second half.
 *
 * @param numbers the occurrences of each type; an empty set means all of them
 * @param firstDay day of the month on which windows begin
 */
public record Openings(Map<PeriodType, Set<Integer>> numbers, int firstDay) {

    public Openings {
        Map<PeriodType, Set<Integer>> copy = new EnumMap<>(PeriodType.class);
        numbers.forEach((type, some) -> {
            if (some.stream().anyMatch(number -> number < 1 || number > type.perYear())) {
                throw new IllegalArgumentException("%s has no occurrence %s".formatted(type, some));
            }
            copy.put(type, Set.copyOf(some));
        });
        numbers = Map.copyOf(copy);
    }

    /** Every period of these types, in the windows of the Decree. */
    public static Openings all(Set<PeriodType> types) {
        Map<PeriodType, Set<Integer>> numbers = new EnumMap<>(PeriodType.class);
        types.forEach(type -> numbers.put(type, Set.of()));
        return new Openings(numbers, Period.FIRST_DAY_OF_THE_DECREE);
    }

    /** Those whose windows overlap the days, both inclusive. */
    List<Period> overlapping(LocalDate from, LocalDate to) {
        return numbers.keySet().stream()
                .flatMap(type -> Period.overlapping(type, from, to, firstDay).stream())
                .filter(this::opens)
                .toList();
    }

    private boolean opens(Period period) {
        Set<Integer> some = numbers.getOrDefault(period.type(), Set.of());
        return some.isEmpty() || some.contains(period.number());
    }
}
