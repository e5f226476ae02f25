package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Comparators.Found;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** "ít nhất 02 lớp", "35 tổ", "2-3 mô hình", "200 tỷ đồng", "12 người/10.000 dân". */
final class CountRule implements QuantityRule {

    private static final Phrases LABEL = Phrases.exactly("""
            so | ngay | thang | nam | quy | dieu | khoan | muc | phu luc | giai doan | muc do | cap do | the he |
            phien ban | lan thu | thu | de an | khoa | mau | bieu | tuan | nhom | vung | khu vuc | loai | hang |
            nghi quyet | chi thi | ket luan | tieu chi | cap | ky | quoc lo | phan | buoc | tieu du an | chuong |
            mang | bang | lop | nghi dinh | tai muc | diem | nhiem ky | dot""");
    private static final Phrases TO = Phrases.of("-", "den");
    private static final Phrases RISES =
            Phrases.of("len", "tang len", "len tren", "len it nhat", "len toi thieu", "xuong", "xuong con");
    private static final Phrases SPECIFICATION =
            Phrases.of("cau hinh", "toc do", "dung luong", "cong suat", "bo nho", "o cung");
    /** "Cứ 10.000 dân có …" is the base of a rate. */
    private static final Phrases EACH = Phrases.of("cu", "cu moi", "tinh tren", "binh quan");

    private static final String JOINTS = "/-.:";
    private static final int FAR = 12;

    @Override
    public @Nullable Quantity at(Quantities quantities, int at) {
        BigDecimal value = quantities.number(at);
        if (value == null) return null;
        Clause clause = quantities.clause();
        if (isGlued(clause, at) || isStartOfRise(quantities, at)) return null;
        int dash = TO.endAt(clause, at + 1);
        BigDecimal high = dash > 0 ? quantities.number(dash) : null;
        int unit = high == null ? at + 1 : dash + 1;
        int end = Units.endAt(clause, unit);
        if (end < 0) end = comparedEnd(clause, at, unit);
        if (end < 0) return null;
        Found found = Comparators.around(clause, at, end);
        if (Units.isTechnical(clause, unit) && SPECIFICATION.in(clause.part(at - FAR, at))) return null;
        if (!found.written() && LABEL.endingAt(clause, at) != null) return null;
        Comparison comparison = high == null ? found.comparison() : Comparison.RANGE;
        String name = Units.name(clause, unit, end) + population(clause, end);
        boolean compared = found.written() || high != null;
        return new Quantity(value, high, name, comparison, compared, false, found.from(), unit, found.to(), "count");
    }

    /** Beside a comparator any word says what is counted, also in a scan. */
    private static int comparedEnd(Clause clause, int at, int unit) {
        int end = Units.endOfAnyNoun(clause, unit);
        return end > 0 && Comparators.around(clause, at, end).written() ? end : -1;
    }

    /** The "46 phòng" of "từ 46 phòng lên 80 phòng" is where it stands today. */
    private static boolean isStartOfRise(Quantities quantities, int at) {
        Clause clause = quantities.clause();
        if (!Comparators.isFrom(clause, at - 1)) return false;
        for (int i = at + 1; i < Math.min(clause.to(), at + 6); i++) {
            int rises = RISES.endAt(clause, i);
            if (rises > 0) return quantities.number(rises) != null;
        }
        return false;
    }

    /** What "6,5 trạm … trên 10.000 dân" is measured against, also when words stand between. */
    private static String population(Clause clause, int from) {
        for (int i = Math.max(clause.from(), from - FAR); i + 1 < from; i++) {
            boolean each = EACH.startsAt(clause, i) && Units.isRound(clause, EACH.endAt(clause, i));
            int end = each ? Units.endOfPeople(clause, EACH.endAt(clause, i)) : -1;
            if (end > 0) return "/" + clause.part(EACH.endAt(clause, i), end).text();
        }
        for (int i = from; i < Math.min(clause.to(), from + FAR); i++) {
            int end = Units.endOfPopulation(clause, i);
            if (end > 0) return "/" + clause.part(i + 1, end).text();
        }
        return "";
    }

    /** Part of a symbol or date, such as "57-NQ" or "6/2025", or the base of a rate ("/10.000 dân"). */
    private static boolean isGlued(Clause clause, int at) {
        boolean before = clause.has(at - 1)
                && JOINTS.contains(clause.word(at - 1).text())
                && clause.word(at - 1).touches(clause.word(at));
        boolean slash = clause.has(at + 1)
                && clause.word(at + 1).is("/")
                && clause.word(at).touches(clause.word(at + 1));
        boolean base = EACH.endingAt(clause, at) != null && Units.isRound(clause, at);
        return before || slash || base || clause.has(at - 1) && Units.endOfPopulation(clause, at - 1) > 0;
    }
}
