package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.TargetStatus;

/** Data of {@code target.status-changed}. */
record TargetStatusChanged(
        UUID id,
        long version,
        UUID planId,
        @Nullable UUID reporterId,
        @Nullable String indicatorCode,
        TargetStatus status,
        @Nullable TargetStatus previous,
        @Nullable BigDecimal value,
        @Nullable UUID measurementId,
        @Nullable String measurementState,
        LocalDate asOf) {

    static TargetStatusChanged of(Judgement judgement) {
        Standing target = judgement.target();
        return new TargetStatusChanged(
                target.id(),
                judgement.version(),
                target.planId(),
                target.reporterId(),
                target.indicatorCode(),
                judgement.verdict().status(),
                target.judged(),
                target.current().value(),
                target.current().measurementId(),
                target.current().state(),
                judgement.asOf());
    }
}
