package vn.tiendo.reporting.merge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;

/**
 * What an item says; equal numbers are equal however they are written.
 *
 * @param estimated of a value only
 * @param fundsSpent in VND
 */
public record Content(
        @Nullable Answer answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean estimated,
        @Nullable Progress progress,
        @Nullable BigDecimal percent,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {

    public enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE
    }

    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        CONTINUOUS
    }

    public static final Content NONE = new Content(null, null, null, null, false, null, null, null, null);

    public Content {
        value = plain(value);
        numerator = plain(numerator);
        denominator = plain(denominator);
        percent = plain(percent);
        fundsSpent = plain(fundsSpent);
    }

    /** The same without its words, which stay in the report that says them. */
    public Content figures() {
        return new Content(answer, value, numerator, denominator, estimated, progress, percent, null, fundsSpent);
    }

    boolean isAnswered(Row.Type type) {
        return switch (type) {
            case TARGET -> answer != null;
            case TASK -> progress != null || answer != null;
            case TEXT -> answer != null || (text != null && !text.isBlank());
        };
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Aggregation.plain(number);
    }
}
