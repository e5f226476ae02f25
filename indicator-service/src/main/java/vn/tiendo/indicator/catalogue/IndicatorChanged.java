package vn.tiendo.indicator.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.validation.Rule;

/**
 * Data of {@code indicator.changed}.
 *
 * @param rules all that a figure is held against, whether the indicator states them or they follow
 */
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
        UUID ownerId,
        LocalDate validFrom,
        Details details,
        List<Rule> rules) {

    static IndicatorChanged of(
            UUID id, long version, Definition definition, UUID owner, LocalDate validFrom, List<Rule> rules) {
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
                owner,
                validFrom,
                definition.details(),
                rules);
    }
}
