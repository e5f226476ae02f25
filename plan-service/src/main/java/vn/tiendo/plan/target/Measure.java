package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number of a target, as written and as judged.
 *
 * @param firm false when only aspired to
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Measure(
        Comparator comparator,
        Comparator evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        @Nullable Form form,
        boolean firm) {}
