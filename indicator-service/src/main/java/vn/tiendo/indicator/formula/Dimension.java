package vn.tiendo.indicator.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What something is counted in: units and how often each stands above the line.
 *
 * @param number written as a number, which takes the unit of what it stands beside
 * @param scaled multiplied or divided by such a number, which may have turned it into anything: a rate into points
 */
record Dimension(boolean number, boolean scaled, Map<String, Integer> units) {
    static final Dimension NUMBER = new Dimension(true, false, Map.of());

    static Dimension of(String unit) {
        return new Dimension(false, false, unit.isBlank() ? Map.of() : Map.of(unit.strip(), 1));
    }

    Dimension times(Dimension other, int power) {
        Map<String, Integer> both = new TreeMap<>(units);
        other.units.forEach((unit, times) -> both.merge(unit, times * power, Integer::sum));
        both.values().removeIf(times -> times == 0);
        return new Dimension(number && other.number, scaled || other.scaled || number != other.number, both);
    }

    /** What all of them are, numbers aside; nothing when they differ. */
    static Optional<Dimension> same(List<Dimension> parts) {
        List<Dimension> counted = parts.stream().filter(part -> !part.number).toList();
        if (counted.stream().map(Dimension::units).distinct().count() > 1) {
            return Optional.empty();
        }
        boolean scaled = counted.stream().anyMatch(Dimension::scaled);
        return Optional.of(counted.isEmpty() ? NUMBER : new Dimension(false, scaled, counted.getFirst().units));
    }

    /** Whether what is in this dimension can be called by the unit: only another single unit, as it is, contradicts it. */
    boolean fits(String unit) {
        boolean single = units.size() == 1 && units.values().iterator().next() == 1;
        return !single || scaled || units.containsKey(unit.strip());
    }
}
