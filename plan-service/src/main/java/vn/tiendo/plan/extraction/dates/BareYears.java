package vn.tiendo.plan.extraction.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Word;

/** Years that stand alone, as in a cell or behind a label: "2026", "2026 - 2027". */
public final class BareYears {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private BareYears() {}

    /** The last day of the latest of them; null where anything but numbers is written. */
    public static @Nullable LocalDate last(Clause clause) {
        int latest = 0;
        for (Word word : clause.words()) {
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
