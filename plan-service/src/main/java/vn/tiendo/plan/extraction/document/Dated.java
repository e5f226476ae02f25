package vn.tiendo.plan.extraction.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Word;

/** "Mường Lam, ngày 12 tháng 01 năm 2026": the place is what stands before the comma; a day left blank is null. */
record Dated(@Nullable String place, @Nullable LocalDate day) {

    private static final Phrases DAY = Phrases.of("ngay");
    private static final Phrases MONTH = Phrases.of("thang");
    private static final int LONGEST_PLACE = 4;

    static @Nullable Dated in(Clause letterhead) {
        for (Moment moment : Moments.in(letterhead, null)) {
            if (DAY.startsAt(letterhead, moment.from())) {
                return new Dated(place(letterhead, moment.from()), moment.last());
            }
        }
        return blank(letterhead);
    }

    /** "Hải Vân, ngày     tháng 02 năm 2026". */
    private static @Nullable Dated blank(Clause letterhead) {
        for (int i = letterhead.from() + 1; i < letterhead.to(); i++) {
            boolean form =
                    letterhead.word(i - 1).is(",") && DAY.startsAt(letterhead, i) && MONTH.startsAt(letterhead, i + 1);
            if (form) return new Dated(place(letterhead, i), null);
        }
        return null;
    }

    /** Capitalised words before the comma; neither the number ("12/KH-UBND") nor the motto before it is part of it. */
    private static @Nullable String place(Clause clause, int date) {
        int to = date > clause.from() && clause.word(date - 1).is(",") ? date - 1 : date;
        int from = to;
        while (from > clause.from() && to - from < LONGEST_PLACE && isName(clause.word(from - 1))) from--;
        return from == to ? null : clause.part(from, to).text();
    }

    private static boolean isName(Word word) {
        return word.isCapitalised() && !word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }
}
