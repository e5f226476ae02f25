package vn.tiendo.plan.extraction.duty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.UnitNames;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** To whom and through whom a clause reports, as far as it names them. */
final class Parties {

    private static final Phrases TOWARDS = Phrases.of("""
            gui | ve | gui ve | cho | den | gui den | gui cho | toi | bao cao | trinh | voi | bao cao ve |
            bao cao cho | bao cao voi | bao cao len | gui bao cao ve | gui len | len""");
    private static final Phrases THROUGH = Phrases.of("qua", "thong qua", "gui qua");
    private static final Phrases ENDS = Phrases.of("""
            de | truoc ngay | dinh ky | hang | theo | xem xet | cham nhat | dong thoi | va cap nhat | ve | qua |
            thong qua | tong hop | ket qua | kip thoi | theo quy dinh | vao ngay | vao | truoc | khi | cho y kien |
            bao dam | dam bao | tren | phe binh | thuong xuyen | tien do | ngay | va gui | gui | va bao cao |
            bao cao | nhung | cac kho khan | tinh hinh | trong""");

    private static final Phrases LENGTH = Phrases.of("thang", "nam");
    private static final int LONGEST_NAME = 40;

    private Parties() {}

    /** Every body that is reported to, joined with semicolons. */
    static @Nullable String recipient(Clause clause) {
        List<String> recipients = new ArrayList<>();
        int through = through(clause);
        for (int i = clause.from(); i < clause.to(); i++) {
            int end = TOWARDS.endAt(clause, i);
            if (end < 0 || end == through || !isBody(clause, end)) continue;
            for (String name : UnitNames.several(upToEnd(clause, end))) {
                if (!recipients.contains(name)) recipients.add(name);
            }
            i = end;
        }
        return recipients.isEmpty() ? null : String.join("; ", recipients);
    }

    static @Nullable String via(Clause clause) {
        int from = through(clause);
        return from < 0 ? null : UnitNames.one(upToEnd(clause, from));
    }

    private static int through(Clause clause) {
        for (Match match = THROUGH.find(clause); match != null; match = THROUGH.find(clause, match.to())) {
            if (isBody(clause, match.to())) return match.to();
        }
        return -1;
    }

    private static boolean isBody(Clause clause, int at) {
        return clause.has(at)
                && (clause.word(at).isCapitalised() || clause.word(at).is("cac"))
                && UnitNames.startsAt(clause, at);
    }

    private static Clause upToEnd(Clause clause, int from) {
        int to = from + 1;
        while (to < Math.min(clause.to(), from + LONGEST_NAME) && !isEnd(clause, to)) to++;
        return clause.part(from, to);
    }

    private static boolean isEnd(Clause clause, int at) {
        if (clause.word(at).isNumber() && LENGTH.startsAt(clause, at + 1)) return true;
        if (clause.word(at).is("(")
                || clause.word(at).is(")")
                || clause.word(at).is(";")) return true;
        if (clause.word(at).is(",")) return !isBody(clause, at + 1);
        return !clause.word(at).isCapitalised() && ENDS.startsAt(clause, at);
    }
}
