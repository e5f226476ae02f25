package vn.tiendo.indicator.status;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody should hear of early, while something can still be done. */
public enum Warning {
    /** It was on its way and is so no longer. */
    LEFT_TRACK,
    /** It was at risk already and has fallen further back. */
    FELL_BACK;

    private static final Set<TargetStatus> GOOD =
            Set.of(TargetStatus.ACHIEVED, TargetStatus.ON_TRACK, TargetStatus.NOT_DUE);

    /** @param open whether the last day has not passed; later it is no early warning any more */
    public static Optional<Warning> of(@Nullable TargetStatus before, TargetStatus now, boolean open) {
        if (!open || before == null || now != TargetStatus.AT_RISK && now != TargetStatus.OFF_TRACK) {
            return Optional.empty();
        }
        if (GOOD.contains(before)) {
            return Optional.of(LEFT_TRACK);
        }
        return before == TargetStatus.AT_RISK && now == TargetStatus.OFF_TRACK
                ? Optional.of(FELL_BACK)
                : Optional.empty();
    }
}
