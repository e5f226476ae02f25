package vn.tiendo.plan.extraction.table;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Word;

/** Dates in a cell, where a year stands alone ("2026", "2026 - 2027"). */
final class CellDates {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private CellDates() {}

    static @Nullable LocalDate last(Clause cell) {
        LocalDate written = Moments.in(cell, null).stream()
                .filter(moment -> moment.role() != Moment.Role.PAST)
                .map(Moment::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return written == null ? lastYear(cell) : written;
    }

    private static @Nullable LocalDate lastYear(Clause cell) {
        int latest = 0;
        for (Word word : cell.words()) {
            if (!word.isNumber()) {
                if (word.isMark()) continue;
                return null;
            }
            boolean year = word.folded().length() == 4 && word.folded().chars().allMatch(Character::isDigit);
            if (year) latest = Math.max(latest, Integer.parseInt(word.folded()));
        }
        return latest < EARLIEST || latest > LATEST ? null : LocalDate.of(latest, 12, 31);
    }
}
