package vn.tiendo.plan.extraction.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/**
 * The period of the document: its first and last day and the year meant where a date has none; null where nothing is written.
 * What is dated before the first day has been reached already.
 */
public record Period(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer year) {

    public static final Period NONE = new Period(null, null, null);
    /** What a plan looks forward to beyond its own period. */
    private static final Phrases OUTLOOK = Phrases.of("dinh huong", "dinh huong den", "tam nhin", "tam nhin den");

    /** The dates of the subject; a date without a year is in the last year of these, or in that of issue when it is far. */
    public static Period of(@Nullable Clause subject, @Nullable LocalDate issued) {
        Integer year = issued == null ? null : issued.getYear();
        List<Moment> moments = subject == null ? List.of() : DueDates.meant(withoutOutlook(subject), null);
        if (moments.isEmpty()) return new Period(issued, null, year);
        LocalDate first = moments.stream()
                .map(Moment::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = moments.stream()
                .map(Moment::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean far = year != null && last.getYear() - year > 1;
        return new Period(
                issued != null && issued.isBefore(first) ? issued : first,
                last,
                far ? year : Integer.valueOf(last.getYear()));
    }

    private static Clause withoutOutlook(Clause subject) {
        Match outlook = OUTLOOK.find(subject);
        return outlook == null || outlook.from() == subject.from()
                ? subject
                : subject.part(subject.from(), outlook.from());
    }

    boolean isPast(LocalDate day) {
        return first != null && day.isBefore(first);
    }
}
