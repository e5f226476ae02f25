package vn.tiendo.e2e.authorisation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing as its service's database has it: what paths and bodies need, and who has to do with it. */
record Row(Map<String, Object> columns) implements Comparable<Row> {

    String id() {
        return Objects.toString(columns.get("id"), "");
    }

    @Nullable
    Object get(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + columns.keySet());
        }
        return columns.get(column);
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    /** The organisations that are this party of the thing; none, one or several. */
    Set<UUID> party(String party) {
        Stream<?> bodies = get(party) instanceof List<?> several ? several.stream() : Stream.of(nullable(party));
        return bodies.filter(Objects::nonNull).map(UUID.class::cast).collect(Collectors.toSet());
    }

    private @Nullable Object nullable(String column) {
        return columns.get(column);
    }

    /** Whether its columns have these values. */
    boolean fits(Map<String, ?> state) {
        return state.entrySet().stream()
                .allMatch(wanted ->
                        World.NAMES.text(wanted.getValue().toString()).equals(Objects.toString(get(wanted.getKey()))));
    }

    /** The same, under an id that never was. */
    Row thatNeverWas() {
        return with("id", UUID.randomUUID());
    }

    Row with(String column, Object value) {
        Map<String, Object> changed = new HashMap<>(columns);
        changed.put(column, value);
        return new Row(changed);
    }

    /** The path with its {@code {column}} filled in. */
    String path(String template) {
        return filled(template, "{");
    }

    /** The body or header with its {@code ${column}} filled in. */
    String text(String template) {
        return filled(template, "${");
    }

    private String filled(String template, String opening) {
        String filled = template;
        for (Map.Entry<String, Object> column : columns.entrySet()) {
            String value = Objects.toString(column.getValue());
            String coded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            filled = filled.replace(opening + column.getKey() + "}", value)
                    .replace(opening + column.getKey() + " in base64}", coded);
        }
        return filled;
    }

    @Override
    public int compareTo(Row other) {
        return id().compareTo(other.id());
    }
}
