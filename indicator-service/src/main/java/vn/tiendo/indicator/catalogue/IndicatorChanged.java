package vn.tiendo.indicator.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;

/** Data of {@code indicator.changed}. */
record IndicatorChanged(
        UUID id,
        long version,
        String code,
        String name,
        String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Direction direction,
        Aggregation aggregation,
        OverTime overTime,
        UUID ownerId) {

    static IndicatorChanged of(UUID id, long version, Definition definition, UUID owner) {
        return new IndicatorChanged(
                id,
                version,
                definition.code(),
                definition.name(),
                definition.unit(),
                definition.numerator(),
                definition.denominator(),
                definition.direction(),
                definition.aggregation(),
                definition.overTime(),
                owner);
    }
}
