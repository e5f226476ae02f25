package vn.tiendo.reporting.report;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;

/**
 * What one item says at a moment; without an origin it was written before there was any other than OWN. A report moves with these instead of managed entities: they are read in one
 * statement and its history keeps them as one JSON value, so a hundred items cost no more statements than one.
 */
record ItemState(
        UUID id,
        int position,
        ReportItem.Type type,
        @Nullable UUID subjectId,
        String name,
        @Nullable String indicatorCode,
        ItemAnswer.@Nullable Answer answer,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        ItemAnswer.@Nullable ValueKind kind,
        ItemAnswer.@Nullable Progress progress,
        @Nullable BigDecimal percent,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent,
        @Nullable String returnReason,
        ReportItem.@Nullable Origin origin,
        @Nullable String explanation,
        @Nullable UUID truesUpId) {

    /** SQL: the columns that {@link #of} reads, in its order. */
    static final String COLUMNS = """
            i.id, i.position, i.type, i.subject_id, i.name, i.indicator_code, i.answer, i.numerator, i.denominator,
            i.value, i.value_kind, i.progress, i.percent, i.text, i.funds_spent, i.return_reason, i.origin,
            i.explanation, i.trues_up_id
            """;

    static ItemState of(Tuple row) {
        return new ItemState(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                ReportItem.Type.valueOf(row.get(2, String.class)),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                constant(ItemAnswer.Answer.class, row.get(6, String.class)),
                row.get(7, BigDecimal.class),
                row.get(8, BigDecimal.class),
                row.get(9, BigDecimal.class),
                constant(ItemAnswer.ValueKind.class, row.get(10, String.class)),
                constant(ItemAnswer.Progress.class, row.get(11, String.class)),
                row.get(12, BigDecimal.class),
                row.get(13, String.class),
                row.get(14, BigDecimal.class),
                row.get(15, String.class),
                constant(ReportItem.Origin.class, row.get(16, String.class)),
                row.get(17, String.class),
                row.get(18, UUID.class));
    }

    /** NIL and N/A are answers; a task is answered by its progress, a text by being written. */
    boolean isAnswered() {
        return answer != null
                || (type == ReportItem.Type.TASK && progress != null)
                || (type == ReportItem.Type.TEXT && text != null && !text.isBlank());
    }

    /** A figure that could not be consolidated keeps nobody from handing in: the units that are missing are named. */
    boolean isOwed() {
        return origin != ReportItem.Origin.CONSOLIDATED && !isAnswered();
    }

    /** Equal answers are equal however their numbers are written. */
    ItemAnswer said() {
        return new ItemAnswer(
                answer,
                plain(numerator),
                plain(denominator),
                plain(value),
                kind,
                progress,
                plain(percent),
                text,
                plain(fundsSpent),
                explanation);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Aggregation.plain(number);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
