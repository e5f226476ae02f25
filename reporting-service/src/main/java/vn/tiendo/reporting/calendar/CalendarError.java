package vn.tiendo.reporting.calendar;

import vn.tiendo.kit.problem.ErrorCode;

enum CalendarError implements ErrorCode {
    CALENDAR_FILE_MISSING(400),
    CALENDAR_FILE_HEADING(400),
    CALENDAR_FILE_LINE(400),
    CALENDAR_DAY_OUTSIDE_YEAR(400),
    CALENDAR_DAY_REPEATED(400);

    private final int status;

    CalendarError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
