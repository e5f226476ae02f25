package vn.tiendo.reporting.regime;

import java.util.Optional;
import vn.tiendo.reporting.period.PeriodType;

/** How often a plan wants to hear, as it says it. */
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTH,
    YEAR,
    /** On request: each request opens its own obligation. */
    AD_HOC,
    /** "Thường xuyên": a duty without reports, it opens nothing. */
    CONTINUOUS,
    /** "Định kỳ" without saying how often: somebody must say it before the regime is confirmed. */
    PERIODIC_UNSPECIFIED;

    Optional<PeriodType> periodType() {
        return switch (this) {
            case MONTH -> Optional.of(PeriodType.MONTH);
            case QUARTER -> Optional.of(PeriodType.QUARTER);
            case HALF_YEAR -> Optional.of(PeriodType.HALF_YEAR);
            case NINE_MONTH -> Optional.of(PeriodType.NINE_MONTH);
            case YEAR -> Optional.of(PeriodType.YEAR);
            case AD_HOC, CONTINUOUS, PERIODIC_UNSPECIFIED -> Optional.empty();
        };
    }
}
