package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Comparison;

/** A target as its plan was issued with it. */
public record IssuedTarget(
        UUID id,
        String name,
        String kind,
        @Nullable String indicatorCode,
        @Nullable UUID reporterId,
        Comparison comparator,
        Comparison evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        boolean tracked) {}
