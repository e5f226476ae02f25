package vn.tiendo.plan.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** A stretch of time as written: its first and last day and its words. */
record DatePart(LocalDate first, LocalDate last, int from, int to, boolean endsRange) {

    private static final Phrases DAY = Phrases.of("ngay");
    private static final Phrases MONTH = Phrases.of("thang");
    private static final Phrases QUARTER = Phrases.of("quy");
    private static final Phrases YEAR = Phrases.of("nam");
    private static final Phrases FIRST_HALF = Phrases.of("6 thang dau nam", "06 thang dau nam", "sau thang dau nam");
    private static final Phrases SPAN = Phrases.of("giai doan", "nhiem ky", "thoi ky", "trong cac nam", "cac nam");
    private static final Phrases UNTIL = Phrases.of("den", "den het", "vao");

    private static final Phrases LIMIT = Phrases.of("truoc", "den", "den het", "het", "xong truoc", "cham nhat");
    private static final Set<String> EXACT = Set.of("ngay", "thang", "quy");

    static @Nullable DatePart at(Clause clause, int at, @Nullable Integer defaultYear) {
        try {
            return read(clause, at, defaultYear);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable DatePart read(Clause clause, int at, @Nullable Integer defaultYear) {
        Numbers numbers = new Numbers(clause);
        DatePart part = day(numbers, clause, at, defaultYear);
        if (part == null) part = halfYear(numbers, clause, at, defaultYear);
        if (part == null) part = quarter(numbers, clause, at, defaultYear);
        if (part == null) part = month(numbers, clause, at, defaultYear);
        return part == null ? years(numbers, clause, at) : part;
    }

    /** "20/10/2025", "ngày 12 tháng 01 năm 2026", "ngày 25/11". */
    private static @Nullable DatePart day(Numbers numbers, Clause clause, int at, @Nullable Integer defaultYear) {
        boolean named = DAY.startsAt(clause, at);
        int i = named ? at + 1 : at;
        int day = numbers.small(i, 31);
        int month = -1;
        int to = -1;
        if (numbers.isDateMark(i + 1)) {
            month = numbers.small(i + 2, 12);
            to = i + 3;
        } else if (named && MONTH.startsAt(clause, i + 1)) {
            month = numbers.small(i + 2, 12);
            to = i + 3;
        }
        if (day < 1 || month < 1) return null;
        boolean meant = named || at > clause.from() && LIMIT.endingAt(clause, at) != null;
        Numbers.Year year = numbers.yearAfter(to, meant ? ifExact(clause, at, defaultYear) : null);
        return year == null ? null : on(LocalDate.of(year.value(), month, day), at, year.to());
    }

    /** A damaged word is a date only when a year confirms it: "quá 3" is no third quarter. */
    private static @Nullable Integer ifExact(Clause clause, int at, @Nullable Integer defaultYear) {
        return EXACT.contains(clause.word(at).folded()) || clause.word(at).isNumber() ? defaultYear : null;
    }

    private static DatePart on(LocalDate day, int from, int to) {
        return new DatePart(day, day, from, to, false);
    }

    private static @Nullable DatePart halfYear(Numbers numbers, Clause clause, int at, @Nullable Integer defaultYear) {
        int end = FIRST_HALF.endAt(clause, at);
        if (end < 0) return null;
        Numbers.Year year = numbers.yearAfter(end, defaultYear);
        if (year == null) return null;
        return new DatePart(LocalDate.of(year.value(), 1, 1), LocalDate.of(year.value(), 6, 30), at, year.to(), false);
    }

    /** "quý IV/2025", "quý II, III năm 2026". */
    private static @Nullable DatePart quarter(Numbers numbers, Clause clause, int at, @Nullable Integer defaultYear) {
        if (!QUARTER.startsAt(clause, at)) return null;
        int quarter = numbers.quarter(at + 1);
        if (quarter < 1) return null;
        int end = numbers.endOfList(at + 2, numbers::quarter);
        int lastQuarter = end > at + 2 ? numbers.quarter(end - 1) : quarter;
        Numbers.Year year = numbers.yearAfter(end, ifExact(clause, at, defaultYear));
        if (year == null) return null;
        YearMonth first = YearMonth.of(year.value(), quarter * 3 - 2);
        YearMonth last = YearMonth.of(year.value(), lastQuarter * 3);
        return new DatePart(first.atDay(1), last.atEndOfMonth(), at, year.to(), false);
    }

    /** "tháng 10/2025", "tháng 7, 8 năm 2026", "6/2026". */
    private static @Nullable DatePart month(Numbers numbers, Clause clause, int at, @Nullable Integer defaultYear) {
        boolean named = MONTH.startsAt(clause, at);
        int i = named ? at + 1 : at;
        int month = numbers.small(i, 12);
        if (month < 1 || !named && !numbers.isMonthOfYear(i)) return null;
        int end = named ? numbers.endOfList(i + 1, word -> numbers.small(word, 12)) : i + 1;
        int lastMonth = end > i + 1 ? numbers.small(end - 1, 12) : month;
        Numbers.Year year = numbers.yearAfter(end, ifExact(clause, at, named ? defaultYear : null));
        if (year == null) return null;
        YearMonth last = YearMonth.of(year.value(), lastMonth);
        return new DatePart(last.withMonth(month).atDay(1), last.atEndOfMonth(), at, year.to(), false);
    }

    /** "năm 2026", "2026: …", "đến 2030", "giai đoạn 2026 - 2030" (which ends with its last year). */
    private static @Nullable DatePart years(Numbers numbers, Clause clause, int at) {
        int i = at;
        int span = SPAN.endAt(clause, i);
        if (span > 0) i = span;
        boolean label = clause.has(i + 1) && clause.word(i + 1).is(":") && numbers.year(i) > 0;
        boolean named = span > 0 || label || YEAR.startsAt(clause, i) || UNTIL.startsAt(clause, i);
        if (!named) return null;
        if (YEAR.startsAt(clause, i) || span < 0 && !label) i++;
        int first = numbers.year(i);
        if (first < 0) return null;
        int last = numbers.isDash(i + 1) ? numbers.year(i + 2) : -1;
        int to = last < 0 ? i + 1 : i + 3;
        LocalDate start = LocalDate.of(first, 1, 1);
        return new DatePart(start, LocalDate.of(Math.max(first, last), 12, 31), at, to, span > 0 || last > 0);
    }
}
