package vn.tiendo.plan.extraction.table;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.BareYears;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.text.Clause;

/** Dates in a cell, where a year stands alone ("2026", "2026 - 2027"). */
final class CellDates {

    private CellDates() {}

    static @Nullable LocalDate last(Clause cell) {
        LocalDate written = Moments.in(cell, null).stream()
                .filter(moment -> moment.role() != Moment.Role.PAST)
                .map(Moment::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return written == null ? BareYears.last(cell) : written;
    }
}
