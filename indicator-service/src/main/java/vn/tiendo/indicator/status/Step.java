package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A threshold and the day by which it is to be met.
 *
 * @param comparison as judged
 * @param value null where the threshold stands elsewhere, or where a yes is asked for
 * @param dueOn the last day that counts, Asia/Ho_Chi_Minh; null where no day is said
 */
public record Step(
        Comparison comparison,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable LocalDate dueOn) {}
