package vn.tiendo.reporting.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of one report, as it is read to be merged.
 *
 * @param organization whose report it is
 * @param at when that report was handed in
 * @param consolidated it speaks for the body and those below it
 * @param subject the target or task, or the question that a regime names; without one a text tells what there is to tell
 * @param plan the plan of the target or task, as far as known
 * @param missingBelow how many units are missing in it, of a consolidated one
 */
public record Row(
        UUID id,
        UUID organization,
        UUID report,
        int reportVersion,
        Instant at,
        boolean consolidated,
        Type type,
        @Nullable UUID subject,
        @Nullable UUID plan,
        @Nullable String code,
        String name,
        @Nullable String unit,
        @Nullable Boolean ratio,
        Content content,
        int missingBelow) {

    public enum Type {
        TARGET,
        TASK,
        TEXT
    }

    boolean isAnswered() {
        return content.isAnswered(type);
    }

    Key key() {
        return switch (type) {
            case TARGET -> code == null ? new Key(type, String.valueOf(subject)) : new Key(type, code);
            case TASK -> new Key(type, String.valueOf(subject));
            case TEXT -> new Key(type, subject == null ? "" : name);
        };
    }

    /** What rows of different reports have in common: an indicator, or a target of none, or a task, or a question by its words. */
    record Key(Type type, String of) {}
}
