package vn.tiendo.plan.extraction.duty;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** The verb of reporting in a clause, with what is said of its occasion where no period is named. */
record ReportVerb(int at, boolean periodic, boolean continuous, boolean adHoc, boolean besides) {

    private static final Phrases REPORTS = Phrases.of("""
            bao cao | gui bao cao | gui ket qua | bao cao ket qua | tong hop bao cao | gui so lieu |
            gui thong tin | bao cao tinh hinh""");
    private static final Phrases NOUN = Phrases.of("""
            che do | cac | trong | mau | bieu mau | noi dung | thong tin | cac ky | so lieu | cong tac |
            de cuong | che do thong tin | va che do""");
    private static final Phrases PERIODIC = Phrases.of("dinh ky", "hang tuan", "moi tuan", "hang ngay");
    private static final Phrases CONTINUOUS = Phrases.of("thuong xuyen", "kip thoi", "cap nhat thuong xuyen");
    private static final Phrases AD_HOC = Phrases.of("""
            theo yeu cau | dot xuat | khi co yeu cau | truong hop co | neu co kho khan | neu co vuong mac |
            khi co kho khan | co phat sinh | neu phat sinh | khi phat sinh | khi co su co | khi co vuong mac | khi yeu cau""");
    /** Wanted besides the periods: what comes of itself ("nếu có khó khăn") is another matter. */
    private static final Phrases BESIDES = Phrases.of("dot xuat", "khi co yeu cau", "theo yeu cau", "khi yeu cau");

    /** The first "báo cáo" that is a verb: "chế độ báo cáo" and "các báo cáo" are things. */
    static @Nullable ReportVerb in(Clause clause) {
        for (Match verb = REPORTS.find(clause); verb != null; verb = REPORTS.find(clause, verb.to())) {
            if (NOUN.endingAt(clause, verb.from()) != null) continue;
            boolean continuous = CONTINUOUS.endingAt(clause, verb.from()) != null;
            return new ReportVerb(verb.from(), PERIODIC.in(clause), continuous, AD_HOC.in(clause), BESIDES.in(clause));
        }
        return null;
    }

    /** Neither again and again nor on occasion. */
    boolean once() {
        return !periodic && !continuous && !adHoc;
    }

    /**
     * Where no period is named; empty when nothing says that the report recurs or when it is wanted. In a section on reporting
     * it recurs, and so it does where it has a day of the month.
     */
    Set<Frequency> frequencies(Role section, boolean hasDay) {
        if (periodic) return EnumSet.of(Frequency.PERIODIC_UNSPECIFIED);
        if (adHoc && hasDay) return EnumSet.of(Frequency.AD_HOC, Frequency.PERIODIC_UNSPECIFIED);
        if (adHoc) return EnumSet.of(Frequency.AD_HOC);
        if (continuous) return EnumSet.of(Frequency.CONTINUOUS);
        boolean regime = section == Role.REPORTING;
        return regime ? EnumSet.of(Frequency.PERIODIC_UNSPECIFIED) : EnumSet.noneOf(Frequency.class);
    }
}
