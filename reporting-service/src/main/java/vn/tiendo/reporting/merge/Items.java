package vn.tiendo.reporting.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;

/** Brings computed lines onto the items of a draft. What a person changed by hand stays, beside what is computed. */
public final class Items {
    private Items() {}

    /**
     * A consolidated item as it stands.
     *
     * @param line what was computed last
     * @param says what the report says now
     */
    public record Standing(UUID item, Line line, Content says) {
        /** A person made it say something else than was computed. */
        public boolean isAdjusted() {
            return !says.equals(line.computed());
        }
    }

    /**
     * An item as it is to stand.
     *
     * @param item absent of a new one
     */
    public record Written(@Nullable UUID item, Line line, Content says) {}

    /**
     * What is measured at one level only has no consolidated item where the body has a question of its own for it.
     *
     * @param own what the body reports of its own
     */
    public static List<Written> onto(List<Standing> standing, List<Line> lines, List<Row> own) {
        List<Written> written = new ArrayList<>();
        for (Line line : lines) {
            Standing found = standing.stream()
                    .filter(one -> one.line().isAbout(line))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                written.add(new Written(found.item(), line, found.isAdjusted() ? found.says() : line.computed()));
            } else if (line.aggregates() || !isAsked(line, own)) {
                written.add(new Written(null, line, line.computed()));
            }
        }
        standing.stream()
                .filter(one -> Difference.find(lines, one.line()) == null)
                .map(one -> new Written(one.item(), emptied(one.line()), one.isAdjusted() ? one.says() : Content.NONE))
                .forEach(written::add);
        return written;
    }

    private static boolean isAsked(Line line, List<Row> own) {
        return own.stream()
                .anyMatch(row -> row.type() == line.type()
                        && (line.code() == null
                                ? line.subject() != null && line.subject().equals(row.subject())
                                : line.code().equals(row.code())));
    }

    private static Line emptied(Line line) {
        return new Line(
                line.type(),
                line.subject(),
                line.code(),
                line.name(),
                line.unit(),
                line.ratio(),
                line.aggregation(),
                Aggregate.Outcome.NOT_COMPUTABLE,
                Aggregate.Why.NOTHING_CONTRIBUTED.name(),
                Content.NONE,
                List.of(),
                List.of(),
                Map.of());
    }
}
