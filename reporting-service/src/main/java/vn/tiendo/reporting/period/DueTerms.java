package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** When the report on a period is due; apart from its window and its cut-off. */
public sealed interface DueTerms {

    /** The deadline of a period; none when these terms speak of other occurrences only. */
    Optional<Deadline> deadline(Period period, WorkingCalendar calendar);

    /**
     * Days as a regime writes them: of each month, or fixed dates of the year ("before 15 June and before 1 December").
     * Without any it is the first working day after the cut-off.
     */
    record Written(List<DueRule> rules, RollPolicy rollPolicy) implements DueTerms {
        public Written {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Deadline> deadline(Period period, WorkingCalendar calendar) {
            return rules.isEmpty()
                    ? Deadline.of(period, null, rollPolicy, calendar)
                    : rules.stream()
                            .flatMap(rule -> Deadline.of(period, rule, rollPolicy, calendar).stream())
                            .findFirst();
        }
    }

    /**
     * So many working days after the cut-off.
     *
     * @param inclusive false: before that day, so that the last valid day is the working day in front of it
     */
    record AfterCutOff(int workingDays, boolean inclusive) implements DueTerms {
        public AfterCutOff {
            if (workingDays < 1) {
                throw new IllegalArgumentException("Not after the cut-off: " + workingDays);
            }
        }

        @Override
        public Optional<Deadline> deadline(Period period, WorkingCalendar calendar) {
            return Optional.of(after(period.to(), calendar));
        }

        /** The same from a day that ends no period: an issued plan is sent up within so many working days. */
        public Deadline after(LocalDate day, WorkingCalendar calendar) {
            LocalDate last = calendar.plusWorkingDays(day, inclusive ? workingDays : workingDays - 1);
            return Deadline.on(day, last, RollPolicy.NONE, calendar);
        }
    }

    /** A level of a chain: its deadline leaves the level above that many working days before its own. */
    record Below(DueTerms above, int slack) implements DueTerms {
        public Below {
            if (slack < 0) {
                throw new IllegalArgumentException("Due after the level above: " + slack);
            }
        }

        @Override
        public Optional<Deadline> deadline(Period period, WorkingCalendar calendar) {
            return above.deadline(period, calendar)
                    .map(upward -> Deadline.on(
                            period.to(),
                            calendar.plusWorkingDays(upward.effectiveDueOn(), -slack),
                            RollPolicy.NONE,
                            calendar));
        }
    }
}
