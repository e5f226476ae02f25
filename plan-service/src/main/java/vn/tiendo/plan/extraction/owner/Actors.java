package vn.tiendo.plan.extraction.owner;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Heading;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** Who acts in a sentence: the unit before its first verb, or the one that the heading above names. */
public final class Actors {

    private static final Phrases ORDERS = Phrases.of("""
            chi dao | giao | yeu cau | de nghi | phan cong | giao cho | giao cac""");
    private static final Phrases ASSIGNS =
            Phrases.of("giao", "yeu cau", "de nghi", "phan cong", "giao cho", "giao cac");
    private static final Phrases LEADS = Phrases.of("lanh dao");
    private static final Phrases NO_UNIT =
            Phrases.of("truong hop", "to chuc", "bao dam", "bao cao", "ban hanh", "so ket");
    private static final Phrases PREDICATE = Phrases.of("""
            chi dao | cho y kien | quan tam | phe duyet | xem xet | phan anh | dinh ky | can cu | tong hop | chiu trach nhiem | co trach nhiem | thuong xuyen | chu tri | thuc hien |
            bao cao | truoc ngay | kip thoi | nghiem tuc | xay dung | theo doi | phoi hop | chu dong | tham muu |
            to chuc | cham nhat | khan truong | la dau moi | dau moi | theo chuc nang | tren co so | cap nhat |
            bao dam | dam bao | huong dan | tiep tuc | trien khai | tang cuong | quan triet | lanh dao |
            ban hanh | day manh | ra soat | tap trung | bo tri | cu the hoa | tuyen truyen | kiem tra | giam sat |
            xac dinh | hoan thanh | nghien cuu | de xuat | cung cap | bien soan | khao sat | dieu tra |
            thanh lap | chuan bi | bo sung | sua doi | tham dinh | phat dong | van dong | nang cap | lap dat |
            thong nhat | dang ky | ung dung | ho tro | khuyen khich | cong bo | cong khai | niem yet | tiep nhan |
            giai quyet | hoan thien | nhan rong | duy tri | danh gia | xep hang | don doc | kiem soat | ky ket |
            phan cong | ban giao | dau tu | chuyen giao | trao doi | thu thap | dang tai | khac phuc | so hoa | van hanh""");
    /** Single words only as written: "trung tâm" does not begin with a damaged "trong". */
    private static final Phrases SHORT_PREDICATE = Phrases.exactly("""
            : | can | cham | cu | cuoi | dua | duoc | gui | hang | khi | la | lap | len | mo | moi | nhap | nop | phai |
            qua | tang | trinh | trong | truoc | vao""");

    private static final Phrases BODIES = Phrases.of("cac to chuc", "ban xay dung dang", "bao tang", "ban chi dao");
    private static final Phrases WHEN = Phrases.of("""
            truoc | truoc ngay | cham nhat | trong | den | tu | hang | dinh ky | sau khi | ngay sau | khi | neu | muon nhat""");
    private static final Phrases SUPERIOR =
            Phrases.of("giam doc", "bi thu", "truong ban", "chanh van phong", "chu tich");
    private static final Phrases ABOUT = Phrases.of("trach nhiem cua", "nhiem vu cua", "doi voi");
    private static final int LONGEST_TIME = 14;

    private static final int LONGEST_NAME = 80;

    private Actors() {}

    /** Who reports: the unit that the clause, its paragraph or the heading names; "direct X to report" names X. */
    public static @Nullable String reporter(Block block, Clause clause, int verb) {
        String own = named(clause, ORDERS);
        if (own == null) own = afterCondition(clause, verb);
        if (own == null) own = named(block.body(), ORDERS);
        return own == null ? ofHeading(block) : own;
    }

    /** "Nếu có vướng mắc, các đơn vị báo cáo …", "Báo cáo tháng: các sở gửi …": the unit right before the verb. */
    private static @Nullable String afterCondition(Clause clause, int verb) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (!clause.word(i).is(":") && !(clause.word(i).is(",") && i < verb)) continue;
            String unit = named(clause.part(i + 1, clause.to()), ORDERS);
            if (unit != null) return unit;
        }
        return null;
    }

    /** Who leads a task: "assign X to …" names X, but "direct X to …" is the work of the unit in the heading. */
    public static @Nullable String lead(Block block) {
        String own = named(block.body(), ASSIGNS);
        return own == null ? ofHeading(block) : own;
    }

    /** The unit that is all the heading above says. */
    public static @Nullable String headed(Block block) {
        Heading heading = block.heading();
        boolean unit = heading != null && heading.depth() > 1 && isOnlyUnits(heading.title());
        return unit ? ofHeading(block) : null;
    }

    /** The unit that the item itself names. */
    public static @Nullable String named(Clause clause) {
        return named(clause, ASSIGNS);
    }

    private static @Nullable String named(Clause given, Phrases orders) {
        Clause clause = given.part(pastSuperior(given, pastTime(given)), given.to());
        int order = orders.endAt(clause, clause.from());
        int from = order > 0 ? order : clause.from();
        int end = endOfName(clause, from);
        boolean named =
                end > from && end < clause.to() && UnitNames.startsAt(clause, from) && !NO_UNIT.startsAt(clause, from);
        return named ? UnitNames.one(clause.part(from, end)) : null;
    }

    /** Past the "Giám đốc Sở" of "Giám đốc Sở giao Văn phòng Sở …". */
    private static int pastSuperior(Clause clause, int from) {
        if (!SUPERIOR.startsAt(clause, from)) return from;
        Match order = ASSIGNS.find(clause.part(from, from + LONGEST_TIME));
        return order != null && UnitNames.startsAt(clause, order.to()) ? order.from() : from;
    }

    /** Past the "Chậm nhất ngày 10/4/2026," that a sentence may begin with. */
    private static int pastTime(Clause clause) {
        if (!WHEN.startsAt(clause, clause.from())) return clause.from();
        for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + LONGEST_TIME); i++) {
            if (clause.word(i).is(",")) return i + 1;
        }
        return clause.from();
    }

    /** Past "giao", "yêu cầu" and the like, or the beginning of the clause. */
    static int endOfOrder(Clause clause) {
        int order = ASSIGNS.endAt(clause, clause.from());
        return order > 0 ? order : clause.from();
    }

    /** Whether the clause only lists units, with no verb of its own. */
    public static boolean isOnlyUnits(Clause clause) {
        return UnitNames.startsAt(clause, clause.from()) && endOfName(clause, clause.from()) == clause.to();
    }

    /** Where the predicate begins, or the end of the clause. */
    static int endOfName(Clause clause, int from) {
        int end = from;
        int last = Math.min(clause.to(), from + LONGEST_NAME);
        while (end < last && !isVerb(clause, end)) end++;
        return end;
    }

    static boolean isVerb(Clause clause, int at) {
        boolean verb = PREDICATE.startsAt(clause, at) || SHORT_PREDICATE.startsAt(clause, at);
        return verb && !isPartOfName(clause, at);
    }

    /** "Tổ Giúp việc" and "Ban Chỉ đạo" are written with capitals, verbs inside a sentence are not; "các tổ chức" are bodies. */
    private static boolean isPartOfName(Clause clause, int at) {
        if (at == clause.from()) return false;
        boolean name = clause.word(at).isCapitalised() && !clause.word(at - 1).isMark();
        return name || BODIES.startsAt(clause, at - 1);
    }

    private static @Nullable String ofHeading(Block block) {
        Heading heading = block.heading();
        if (heading == null || heading.depth() == 1) return null;
        Clause title = heading.title()
                .part(endOfOrder(heading.title()), heading.title().to());
        int about = ABOUT.endAt(title, title.from());
        if (about > 0) title = title.part(about, title.to());
        Match leads = LEADS.find(title);
        if (leads != null && leads.from() > title.from()) title = title.part(title.from(), leads.from());
        return UnitNames.startsAt(title, title.from()) && !NO_UNIT.startsAt(title, title.from())
                ? UnitNames.one(title)
                : null;
    }
}
