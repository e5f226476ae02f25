package vn.tiendo.plan.task.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often recurring work is owed: by calendar periods, unlike reports, whose windows a regime sets. */
public enum Every {
    MONTH(1, DeadlineForm.MONTH),
    QUARTER(3, DeadlineForm.QUARTER),
    HALF_YEAR(6, DeadlineForm.HALF_YEAR),
    YEAR(12, DeadlineForm.YEAR);

    final int months;
    final DeadlineForm form;

    Every(int months, DeadlineForm form) {
        this.months = months;
        this.form = form;
    }

    /** The period that holds a day. */
    Period holding(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return new Period(this, YearMonth.of(day.getYear(), first));
    }
}
