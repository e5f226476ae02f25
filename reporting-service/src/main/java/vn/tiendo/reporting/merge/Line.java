package vn.tiendo.reporting.merge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Kind;

/**
 * One consolidated item: what follows from what was said, who said it and who did not.
 *
 * @param aggregation absent of tasks and texts, and while the indicator is not known
 * @param why only where there is no figure: what {@link Aggregate.Why} says, or {@link #INDICATOR_UNKNOWN}
 * @param computed what the item says unless a person changes it
 * @param counts of a task: how many units say each progress
 */
public record Line(
        Row.Type type,
        @Nullable UUID subject,
        @Nullable String code,
        String name,
        @Nullable String unit,
        @Nullable Boolean ratio,
        @Nullable Kind aggregation,
        Aggregate.Outcome outcome,
        @Nullable String why,
        Content computed,
        List<Contributor> contributors,
        List<Absent> missing,
        Map<Content.Progress, Integer> counts) {

    public static final String INDICATOR_UNKNOWN = "INDICATOR_UNKNOWN";

    /**
     * Who brought something in.
     *
     * @param own the consolidating body itself, of its own
     * @param consolidated it speaks for those below it as well
     * @param missingBelow how many units are missing in what it says
     * @param disagrees the body says something else in another place; what is shown here was taken
     */
    public record Contributor(
            UUID organization,
            UUID report,
            int reportVersion,
            UUID item,
            boolean own,
            boolean consolidated,
            Content content,
            int missingBelow,
            boolean disagrees) {

        /** A new version that says the same moves nothing. */
        boolean saysTheSameAs(Contributor other) {
            return consolidated == other.consolidated && content.equals(other.content);
        }
    }

    /** Who is missing, and why: a {@link Unit.Standing}, or one of the reasons below. */
    public record Absent(UUID organization, String reason) {
        public static final String ITEM_UNANSWERED = "ITEM_UNANSWERED";
    }

    boolean isAbout(Line other) {
        return type == other.type && Objects.equals(code, other.code) && (code != null || isAboutTheSame(other));
    }

    /** Several regimes ask the same in the same words. */
    private boolean isAboutTheSame(Line other) {
        return type == Row.Type.TEXT && subject != null && other.subject != null
                ? name.equals(other.name)
                : Objects.equals(subject, other.subject);
    }

    /** Not what is measured at one level only, which a person fills in by hand. */
    public boolean aggregates() {
        return aggregation != Kind.NOT_AGGREGABLE;
    }
}
