package vn.tiendo.reporting.period;

/** The periods of Decree 09/2019 art. 12, and the nine months of the provincial rules. */
public enum PeriodType {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    NINE_MONTH(9),
    YEAR(12);

    private final int months;

    PeriodType(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** How many of them a year has; there is only one stretch of nine months, the first. */
    public int perYear() {
        return 12 / months;
    }
}
