package vn.tiendo.workingcalendar;

/** Why a day of the calendar is not what its weekday says. */
public enum DayKind {
    /** A public holiday (Labour Code art. 112). */
    HOLIDAY,
    /** The working day on which a holiday that fell on a weekly rest day is made up (Labour Code art. 111.3). */
    COMPENSATORY,
    /** A working day off, worked on another day by decision. */
    SWAPPED_OFF,
    /** A rest day worked instead of a {@link #SWAPPED_OFF} day, or a holiday that a decision moved elsewhere. */
    SWAPPED_WORK;

    boolean isWorked() {
        return this == SWAPPED_WORK;
    }
}
