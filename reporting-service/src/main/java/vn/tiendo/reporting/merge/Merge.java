package vn.tiendo.reporting.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Kind;

/**
 * What a body's report says for itself and those below it: what it reports of its own, together with what those below
 * it say for themselves and theirs. Nothing waits for a unit that is late; it is named.
 */
public final class Merge {
    private Merge() {}

    /**
     * The body that consolidates.
     *
     * @param plan the plan its own report stands under: what a plan asks of others belongs into it
     * @param own what it reports of its own
     */
    public record Parent(UUID organization, @Nullable UUID plan, List<Row> own) {}

    public record Indicator(String code, String name, String unit, boolean ratio, Kind aggregation) {}

    /** A unit, or one below it, is asked for this indicator by some plan. */
    public record Expected(UUID organization, String code) {}

    /**
     * All that is known.
     *
     * @param rows of accepted reports of the units
     * @param names of organisations, for the source marks of texts
     */
    public record Known(
            Parent parent,
            List<Unit> units,
            List<Row> rows,
            Map<String, Indicator> indicators,
            Set<Expected> expected,
            Map<UUID, String> names) {}

    /** An item below that has no place in the body's report: it is not asked for it, and another plan is. */
    public record Unmatched(
            UUID organization,
            UUID report,
            UUID item,
            Row.Type type,
            @Nullable UUID subject,
            @Nullable String code,
            String name) {
        static Unmatched of(Row row) {
            return new Unmatched(
                    row.organization(), row.report(), row.id(), row.type(), row.subject(), row.code(), row.name());
        }
    }

    public record Merged(List<Line> lines, List<Unmatched> unmatched) {}

    /** Items match by target or task, else by indicator. */
    public static Merged of(Known known) {
        Map<UUID, Row.Key> bySubject = new HashMap<>();
        Map<Row.Key, List<Row>> own = new LinkedHashMap<>();
        for (Row row : known.parent().own()) {
            own.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            if (row.subject() != null) {
                bySubject.put(row.subject(), row.key());
            }
        }
        Map<Row.Key, List<Row>> below = new LinkedHashMap<>();
        own.keySet().forEach(key -> below.put(key, new ArrayList<>()));
        for (Row row : known.rows()) {
            Row.Key key = bySubject.getOrDefault(row.subject(), row.key());
            below.computeIfAbsent(key, unseen -> new ArrayList<>()).add(row);
        }
        List<Line> lines = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        below.forEach((key, rows) -> {
            List<Row> ofParent = own.getOrDefault(key, List.of());
            if (ofParent.isEmpty() && !belongs(rows, known.parent())) {
                rows.forEach(row -> unmatched.add(Unmatched.of(row)));
                return;
            }
            Line line = new LineMaker(known, key, ofParent, rows).line();
            if (speaksOfOthers(line, known.parent())) {
                lines.add(line);
            }
        });
        return new Merged(lines, unmatched);
    }

    private static boolean belongs(List<Row> rows, Parent parent) {
        return rows.stream()
                .anyMatch(row -> row.type() == Row.Type.TEXT
                        || (row.plan() != null && row.plan().equals(parent.plan())));
    }

    /** What only the body itself is asked for stays its own and is not repeated. */
    private static boolean speaksOfOthers(Line line, Parent parent) {
        return line.contributors().stream().anyMatch(one -> !one.own())
                || line.missing().stream().anyMatch(one -> !one.organization().equals(parent.organization()));
    }
}
