package vn.tiendo.indicator.scoring;

import java.math.BigDecimal;

/**
 * So many of so many, as it was counted of one body for one criterion.
 *
 * @param missing answers that should be there and are not
 * @param waitingDays that were taken off before tasks or reports were counted as late
 */
public record ScoringInput(BigDecimal numerator, BigDecimal denominator, long missing, long waitingDays) {
    public static final ScoringInput NONE = new ScoringInput(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    public Presence presence() {
        if (denominator.signum() != 0) {
            return Presence.THERE;
        }
        return missing > 0 ? Presence.MISSING : Presence.NOT_APPLICABLE;
    }

    /** Whether there is something to score. */
    public enum Presence {
        THERE,
        /** It should be there. */
        MISSING,
        /** The criterion does not concern the body: nothing was due. */
        NOT_APPLICABLE
    }
}
