package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose share of a heading a task is, and in which period; nothing of it for a task that the plan itself writes.
 *
 * @param partOf the heading
 * @param memberId the member of the leading class for which it was made; another may lead it by now
 * @param occurrenceFrom the first day of the period in which it is owed
 * @param occurrenceTo the last day of it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Duty(
        @Nullable UUID partOf,
        @Nullable UUID memberId,
        @Nullable LocalDate occurrenceFrom,
        @Nullable LocalDate occurrenceTo) {
    static final Duty NONE = new Duty(null, null, null, null);
}
