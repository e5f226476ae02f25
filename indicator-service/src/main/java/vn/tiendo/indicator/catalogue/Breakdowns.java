package vn.tiendo.indicator.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a figure is broken down by, in the one form in which it identifies a measurement. */
public final class Breakdowns {
    private Breakdowns() {}

    /**
     * {@code DIMENSION=CODE} pairs joined by semicolons, in the order of the dimensions' codes.
     *
     * @return nothing when the definition does not know a dimension or a code of it, or one dimension is named twice
     */
    public static Optional<String> canonical(String said, Definition definition) {
        if (said.isBlank()) {
            return Optional.of("");
        }
        TreeMap<String, String> parts = new TreeMap<>();
        for (String part : said.split(";", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length != 2 || !knows(definition, pair[0], pair[1]) || parts.put(pair[0], pair[1]) != null) {
                return Optional.empty();
            }
        }
        List<String> pairs = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .toList();
        return Optional.of(String.join(";", pairs));
    }

    private static boolean knows(Definition definition, String dimension, String code) {
        return definition.details().breakdowns().stream()
                .filter(one -> one.code().equals(dimension))
                .flatMap(one -> one.values().stream())
                .anyMatch(value -> value.code().equals(code));
    }
}
