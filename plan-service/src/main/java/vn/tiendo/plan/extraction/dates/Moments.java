package vn.tiendo.plan.extraction.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** Finds the dates of a clause. A date without a year takes {@code defaultYear}, and is passed over when there is none. */
public final class Moments {

    private static final Phrases BEFORE = Phrases.of("truoc", "truoc ngay", "truoc thang", "truoc nam", "truoc het");
    private static final Phrases START = Phrases.loosely("""
            tu | ke tu | bat dau tu | tu dau | tu thang | tu ngay | tu nam | tu quy""");
    private static final Phrases PAST = Phrases.of("so voi", "so voi cung ky", "so voi nam", "cua nam truoc");

    private static final Phrases DEADLINE = Phrases.of("""
            trong | cham nhat | cham nhat la | cham nhat vao | den het | het | hoan thanh | xong | muon nhat |
            hoan thanh vao | ngay trong | vao cuoi | cuoi | den cuoi | vao | vao dau | trong dau | vao dip""");

    private static final Phrases UNTIL = Phrases.of("den", "den ngay", "den het", "den thang", "den het thang");
    private static final Set<String> ENDS_ALIKE = Set.of("dau", "dien", "vat", "phan");

    private Moments() {}

    public static List<Moment> in(Clause clause, @Nullable Integer defaultYear) {
        List<Moment> moments = new ArrayList<>();
        for (int i = clause.from(); i < clause.to(); ) {
            DatePart part = DatePart.at(clause, i, defaultYear);
            if (part == null) {
                i++;
                continue;
            }
            moments.add(moment(clause, part));
            i = part.to();
        }
        return moments;
    }

    /** Whether the words before the date make it a deadline, and not just a year that is mentioned. */
    public static boolean isDeadline(Clause clause, Moment moment) {
        boolean before = BEFORE.startsAt(clause, moment.from());
        return moment.role() == Moment.Role.DUE && (before || DEADLINE.endingAt(clause, moment.from()) != null);
    }

    /** Whether it ends what began at another date: "từ 01/3 đến 30/4/2026". */
    public static boolean isEnd(Clause clause, Moment moment) {
        boolean until = UNTIL.startsAt(clause, moment.from()) || UNTIL.endingAt(clause, moment.from()) != null;
        return moment.role() == Moment.Role.DUE && until;
    }

    private static Moment moment(Clause clause, DatePart part) {
        Match before = BEFORE.endingAt(clause, part.from());
        if (before != null)
            return new Moment(
                    part.first().minusDays(1), part.first().minusDays(1), Moment.Role.DUE, before.from(), part.to());
        Match past = PAST.endingAt(clause, part.from());
        if (past != null) return new Moment(part.first(), part.last(), Moment.Role.PAST, past.from(), part.to());
        Match start = START.endingAt(clause, part.from());
        if (start != null && isOtherWord(clause, start)) start = null;
        boolean starts = start != null && !part.endsRange();
        Moment.Role role = starts ? Moment.Role.START : Moment.Role.DUE;
        return new Moment(part.first(), part.last(), role, start == null ? part.from() : start.from(), part.to());
    }

    /** "đầu tư năm 2026" and "điện tử năm 2026" fold like "từ năm 2026". */
    private static boolean isOtherWord(Clause clause, Match start) {
        if (start.to() > start.from() + 1) return false;
        if (!clause.passage().scanned())
            return !clause.word(start.from()).text().equalsIgnoreCase("từ");
        boolean follows = clause.has(start.from() - 1);
        return follows && ENDS_ALIKE.contains(clause.word(start.from() - 1).folded());
    }
}
