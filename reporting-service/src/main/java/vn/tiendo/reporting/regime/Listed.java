package vn.tiendo.reporting.regime;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.PeriodType;

/** How short lists stand in one column of a regime. */
final class Listed {
    private Listed() {}

    /** {@code MONTH=1;QUARTER=1,3} */
    static String numbers(Map<PeriodType, Set<Integer>> numbers) {
        return numbers.entrySet().stream()
                .filter(some -> !some.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(some -> some.getKey() + "="
                        + new TreeSet<>(some.getValue())
                                .stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    static Map<PeriodType, Set<Integer>> numbers(String text) {
        Map<PeriodType, Set<Integer>> numbers = new EnumMap<>(PeriodType.class);
        parts(text).forEach(part -> {
            int equals = part.indexOf('=');
            numbers.put(
                    PeriodType.valueOf(part.substring(0, equals)),
                    Arrays.stream(part.substring(equals + 1).split(","))
                            .map(Integer::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return numbers;
    }

    /** {@code 1/12<} before 1 December, {@code 15/6=} on 15 June at the latest; each names its month. */
    static String dates(Collection<DueRule> rules) {
        return rules.stream()
                .map(rule -> rule.day() + "/" + Objects.requireNonNull(rule.month()) + (rule.inclusive() ? "=" : "<"))
                .collect(Collectors.joining(";"));
    }

    static List<DueRule> dates(String text) {
        return parts(text)
                .map(part -> {
                    String[] date = part.substring(0, part.length() - 1).split("/");
                    return new DueRule(Integer.parseInt(date[0]), Integer.valueOf(date[1]), part.endsWith("="));
                })
                .toList();
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(";"));
    }
}
