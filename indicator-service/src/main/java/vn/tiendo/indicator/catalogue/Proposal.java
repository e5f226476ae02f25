package vn.tiendo.indicator.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;

/** An indicator as a target of a plan names it: only a code, or an inline definition. */
public record Proposal(
        UUID targetId,
        String code,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Direction direction,
        @Nullable Aggregation aggregation,
        @Nullable OverTime overTime) {

    boolean defines() {
        return name != null;
    }

    /** Where the drafter left a choice open, the answer that claims least: without a stated aggregation nothing is added up. */
    Definition definition() {
        if (name == null) {
            throw new IllegalStateException("Only a code is given for " + code);
        }
        return new Definition(
                code,
                name,
                unit == null ? "" : unit,
                numerator,
                denominator,
                direction == null ? Direction.UP : direction,
                aggregation == null ? Aggregation.NOT_AGGREGABLE : aggregation,
                overTime == null ? OverTime.SNAPSHOT : overTime);
    }
}
