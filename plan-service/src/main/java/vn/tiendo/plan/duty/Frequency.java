package vn.tiendo.plan.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often is reported; PERIODIC_UNSPECIFIED where the document says "periodically" and no more. */
@Schema(name = "DutyFrequency")
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTH,
    YEAR,
    AD_HOC,
    CONTINUOUS,
    PERIODIC_UNSPECIFIED
}
