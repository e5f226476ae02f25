package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Comparison;

/**
 * A target as its plan was issued with it.
 *
 * @param reporterIds the members of a class of bodies, which report it in place of one
 */
public record IssuedTarget(
        UUID id,
        String name,
        String kind,
        @Nullable String indicatorCode,
        @Nullable UUID reporterId,
        List<UUID> reporterIds,
        Comparison comparator,
        Comparison evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        boolean tracked,
        TargetTerms terms) {}
