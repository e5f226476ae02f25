package vn.tiendo.reporting.period;

/** What a lawful-looking regime should be asked about before it is confirmed; none of these refuses it. */
public enum DeadlineWarning {
    /** Decree 09/2019 art. 8.5: due before the window is even closed, so figures can only be estimates. */
    DUE_BEFORE_CUT_OFF,
    /** Decree 09/2019 art. 8.5: less than one working day between cut-off and deadline. */
    NO_WORKING_DAY_AFTER_CUT_OFF
}
