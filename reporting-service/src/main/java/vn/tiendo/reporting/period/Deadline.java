package vn.tiendo.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * When one report is due, and how that came about.
 *
 * @param nominalDueOn the last valid day as the rule is written
 * @param effectiveDueOn that day rolled to a working day
 * @param dueAt exclusive: 24:00 of the effective day, Asia/Ho_Chi_Minh
 * @param calendarVersion version of the calendar of the effective day's year
 */
public record Deadline(
        LocalDate cutOff, LocalDate nominalDueOn, LocalDate effectiveDueOn, Instant dueAt, long calendarVersion) {
    private static final int LAST_DAY_OF_PROVINCES = 25;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The deadline of a period; none when the rule speaks of another occurrence. */
    public static Optional<Deadline> of(
            Period period, @Nullable DueRule rule, RollPolicy roll, WorkingCalendar calendar) {
        LocalDate cutOff = period.to();
        if (rule == null) {
            // art. 8.5 gives at least one working day; where nothing is written that is what there is
            return Optional.of(on(cutOff, calendar.nextWorkingDay(cutOff), RollPolicy.NONE, calendar));
        }
        return rule.speaksOf(period)
                ? Optional.of(on(cutOff, rule.lastDayFor(period), roll, calendar))
                : Optional.empty();
    }

    /** Whether a province's report to the Government would come later than art. 13 allows: by the 25th of the last month. */
    public boolean isAfterThe25th() {
        return nominalDueOn.isAfter(cutOff.withDayOfMonth(LAST_DAY_OF_PROVINCES));
    }

    /** How this deadline breaks Decree 09/2019 art. 8.5, if it does. */
    public Optional<DeadlineWarning> warning(WorkingCalendar calendar) {
        if (effectiveDueOn.isBefore(cutOff)) {
            return Optional.of(DeadlineWarning.DUE_BEFORE_CUT_OFF);
        }
        return calendar.workingDaysBetween(cutOff, effectiveDueOn) == 0
                ? Optional.of(DeadlineWarning.NO_WORKING_DAY_AFTER_CUT_OFF)
                : Optional.empty();
    }

    /** Working days the recipient has between this deadline and its own upward; 0 leaves no time to consolidate. */
    public long slackBefore(Deadline upward, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(effectiveDueOn, upward.effectiveDueOn);
    }

    /** A deadline on that day, wherever it comes from. */
    static Deadline on(LocalDate cutOff, LocalDate nominal, RollPolicy roll, WorkingCalendar calendar) {
        LocalDate effective = calendar.roll(nominal, roll);
        Instant dueAt = effective.plusDays(1).atStartOfDay(VIETNAM).toInstant();
        return new Deadline(cutOff, nominal, effective, dueAt, calendar.version(effective.getYear()));
    }
}
