package vn.tiendo.reporting.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What moved between two computations, and because of whom. */
public final class Difference {
    private Difference() {}

    public enum What {
        ARRIVED,
        CHANGED,
        GONE
    }

    /** A body whose part is new, says something else, or is no longer there. */
    public record Cause(
            UUID organization,
            What what,
            @Nullable Content before,
            @Nullable Content after) {}

    /**
     * One item that moved.
     *
     * @param before absent when the item is new
     * @param because empty when the definition of the indicator or only words changed
     */
    public record Change(
            Row.Type type,
            @Nullable UUID subject,
            @Nullable String code,
            String name,
            @Nullable Content before,
            @Nullable Content after,
            List<Cause> because) {}

    public static List<Change> between(List<Line> before, List<Line> after) {
        List<Change> changes = new ArrayList<>();
        for (Line line : after) {
            Line old = find(before, line);
            List<Cause> because = causes(old == null ? List.of() : old.contributors(), line.contributors());
            Content said = old == null ? Content.NONE : old.computed();
            if (!because.isEmpty() || !said.equals(line.computed())) {
                changes.add(change(line, old == null ? null : old.computed(), line.computed(), because));
            }
        }
        for (Line line : before) {
            if (find(after, line) == null && !line.contributors().isEmpty()) {
                changes.add(change(line, line.computed(), null, causes(line.contributors(), List.of())));
            }
        }
        return changes;
    }

    private static Change change(Line line, @Nullable Content before, @Nullable Content after, List<Cause> because) {
        return new Change(line.type(), line.subject(), line.code(), line.name(), before, after, because);
    }

    static @Nullable Line find(List<Line> lines, Line like) {
        return lines.stream().filter(one -> one.isAbout(like)).findFirst().orElse(null);
    }

    private static List<Cause> causes(List<Line.Contributor> before, List<Line.Contributor> after) {
        Map<UUID, List<Line.Contributor>> then = byBody(before);
        Map<UUID, List<Line.Contributor>> now = byBody(after);
        List<Cause> causes = new ArrayList<>();
        now.forEach((body, said) -> {
            List<Line.Contributor> old = then.remove(body);
            if (old == null) {
                causes.add(new Cause(body, What.ARRIVED, null, said.getFirst().content()));
            } else if (!same(old, said)) {
                causes.add(new Cause(
                        body,
                        What.CHANGED,
                        old.getFirst().content(),
                        said.getFirst().content()));
            }
        });
        then.forEach((body, said) ->
                causes.add(new Cause(body, What.GONE, said.getFirst().content(), null)));
        return causes;
    }

    private static Map<UUID, List<Line.Contributor>> byBody(List<Line.Contributor> contributors) {
        return contributors.stream()
                .collect(
                        Collectors.groupingBy(Line.Contributor::organization, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean same(List<Line.Contributor> before, List<Line.Contributor> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).saysTheSameAs(after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
