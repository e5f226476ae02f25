package vn.tiendo.plan.extraction.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.result.FoundDuty.DueRule;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Reads "trước ngày 14" (which excludes the 14th), "chậm nhất ngày 20", "trước ngày 15/6 và ngày 01/12". */
final class DueRules {

    private static final Phrases BEFORE = Phrases.of("truoc ngay", "truoc");
    private static final Phrases BY = Phrases.of("""
            cham nhat ngay | cham nhat vao ngay | cham nhat la ngay | vao ngay | den ngay | muon nhat ngay |
            ngay | cham nhat den ngay | muon nhat vao ngay | cham nhat den het ngay""");
    private static final Phrases MONTH = Phrases.of("thang");
    private static final Phrases DAY = Phrases.of("ngay");
    private static final int LONGEST_HOUR = 4;
    private static final int LONGEST_DAY = 7;
    private static final Phrases AND = Phrases.of("""
            va | va ngay | , | , ngay | va truoc ngay | hoac ngay | , truoc ngay""");

    private DueRules() {}

    /** A rule with the index after it. */
    record Placed(DueRule rule, int end) {}

    static List<DueRule> in(Clause clause) {
        return placed(clause).stream().map(Placed::rule).toList();
    }

    static List<Placed> placed(Clause clause) {
        List<Placed> rules = new ArrayList<>();
        for (int i = clause.from(); i < clause.to(); i++) {
            int before = BEFORE.endAt(clause, i);
            int start = before > 0 ? before : BY.endAt(clause, i);
            if (start < 0) continue;
            int read = rules.size();
            readFrom(clause, pastHour(clause, start), before < 0, rules);
            if (rules.size() > read) i = rules.getLast().end() - 1;
        }
        return rules;
    }

    /** The day of a report that is wanted once: "trước ngày 20/3/2026"; null where no day with its year is written. */
    static @Nullable DueRule once(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            int before = BEFORE.endAt(clause, i);
            int start = before > 0 ? before : BY.endAt(clause, i);
            if (start < 0) continue;
            int day = pastHour(clause, start);
            for (Moment moment : Moments.in(clause.part(day, day + LONGEST_DAY), null)) {
                LocalDate on = moment.first();
                boolean one = moment.from() == day && on.equals(moment.last());
                if (one) return new DueRule(on.getDayOfMonth(), on.getMonthValue(), before < 0);
            }
        }
        return null;
    }

    /** Past the hour of "trước 16 giờ ngày 20" and "trước 15h00 ngày 20". */
    private static int pastHour(Clause clause, int at) {
        for (int i = at; i < Math.min(clause.to(), at + LONGEST_HOUR); i++) {
            if (DAY.startsAt(clause, i)) return DAY.endAt(clause, i);
        }
        return at;
    }

    private static void readFrom(Clause clause, int start, boolean inclusive, List<Placed> rules) {
        int at = start;
        while (at > 0 && clause.has(at)) {
            DueRule rule = at(clause, at, inclusive);
            if (rule == null) return;
            int after = rule.month() == null ? at + 1 : at + 3;
            rules.add(new Placed(rule, after));
            at = AND.endAt(clause, after);
        }
    }

    private static @Nullable DueRule at(Clause clause, int at, boolean inclusive) {
        int day = small(clause, at, 31);
        if (day < 1 || !Moments.in(clause.part(at, at + 5), null).isEmpty()) return null;
        boolean slash = clause.has(at + 1) && clause.word(at + 1).is("/");
        int month = slash || MONTH.startsAt(clause, at + 1) ? small(clause, at + 2, 12) : -1;
        return new DueRule(day, month < 1 ? null : month, inclusive);
    }

    private static int small(Clause clause, int at, int most) {
        if (!clause.has(at)
                || !clause.word(at).isNumber()
                || clause.word(at).folded().length() > 2) return -1;
        int number = Integer.parseInt(clause.word(at).folded());
        return number <= most ? number : -1;
    }
}
