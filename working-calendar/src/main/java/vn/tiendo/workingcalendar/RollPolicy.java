package vn.tiendo.workingcalendar;

/** Where a deadline goes whose day is not a working day; the default is {@link #NEXT_WORKING_DAY} (Civil Code art. 148.5). */
public enum RollPolicy {
    NEXT_WORKING_DAY,
    NONE,
    PREVIOUS_WORKING_DAY
}
