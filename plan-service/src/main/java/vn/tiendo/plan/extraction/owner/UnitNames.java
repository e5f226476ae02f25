package vn.tiendo.plan.extraction.owner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** Names of units as written, without what surrounds them; damaged ones are restored from the vocabulary of administration. */
public final class UnitNames {

    private static final Phrases HEAD = Phrases.of("""
            cac co quan | cac don vi | phong | cac ban | van phong | trung tam | cong an | cac | uy ban |
            hoi dong | tram y te | dang uy | tinh uy | mat tran | uy ban mttq | chi cuc | truong | bao hiem |
            kho bac | ngan hang | viettel | mobifone | doanh nghiep | buu dien | thanh tra | lien doan |
            cong doan | thu truong | nguoi dung dau | chu tich | ca nhan | toa an | vien kiem sat | quan su |
            co quan | don vi | bo phan | thuong truc | tap doan | cong ty | chi bo | van thu | ke toan |
            to giup viec | to cong tac | tinh doan | thanh pho | truong cac | bao tang | thu vien | benh vien |
            cac truong | cac so | cac phong | cac xa | ban quan ly""");
    /** Too short to be recognised when damaged: "đào" is no "đài". */
    private static final Phrases SHORT_HEAD = Phrases.exactly("""
            so | ban | ubnd | hdnd | hoi | doan | mttq | cuc | vien | thue | vnpt | to | dai | bao | bo | bch |
            bqp | khoa""");

    private static final Phrases BODY = Phrases.of("""
            so | phong | ban chi dao | ban thuong vu | ubnd | uy ban nhan dan | cong an | van phong | bo | thuong truc""");
    private static final Phrases COUNCIL = Phrases.of("hdnd", "hoi dong nhan dan", "dbqh", "dai bieu quoc hoi");
    private static final Phrases TAIL = Phrases.of("""
            tham muu thuc hien | tham muu | thuc hien | chu tri | chu tri thuc hien | chu tri tham muu |
            phoi hop | phoi hop thuc hien | to chuc thuc hien | trien khai thuc hien | tham muu trien khai |
            chu tri tham muu thuc hien""");
    private static final String ENDINGS = ".,;:-/ ";

    private UnitNames() {}

    /** The whole clause as one name; null when nothing is left. */
    public static @Nullable String one(Clause clause) {
        Clause name = trimmed(clause);
        return name.isEmpty() ? null : UnitVocabulary.restored(name);
    }

    /** Splits at commas and semicolons, but not inside names such as "Phòng Nội vụ, Dân tộc và Tôn giáo". */
    public static List<String> several(Clause clause) {
        List<String> names = new ArrayList<>();
        int from = clause.from();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (!isSeparator(clause, i)) continue;
            add(names, clause.part(from, i));
            from = i + 1;
        }
        add(names, clause.part(from, clause.to()));
        return List.copyOf(names);
    }

    /** Whether a unit's name can begin at this word. */
    public static boolean startsAt(Clause clause, int at) {
        return HEAD.startsAt(clause, at) || SHORT_HEAD.startsAt(clause, at);
    }

    private static void add(List<String> names, Clause part) {
        String name = one(part);
        if (name != null) names.add(name);
    }

    private static boolean isSeparator(Clause clause, int at) {
        if (clause.word(at).is(";") || isBetweenBodies(clause, at)) return true;
        return clause.word(at).is(",") && startsAt(clause, at + 1) && !isClassOfUnits(clause, at);
    }

    /** "UBND thành phố và Sở Nội vụ" are two, "Văn phòng HĐND và UBND" is one. */
    private static boolean isBetweenBodies(Clause clause, int at) {
        boolean bodies = clause.word(at).is("va")
                && clause.has(at + 1)
                && clause.word(at + 1).isCapitalised()
                && BODY.startsAt(clause, at + 1);
        return bodies && COUNCIL.endingAt(clause, at) == null;
    }

    /** "các cơ quan, đơn vị" is one class, and so is "các sở, ban, ngành". */
    private static boolean isClassOfUnits(Clause clause, int comma) {
        boolean proper = clause.word(comma + 1).isCapitalised()
                || clause.has(comma + 2) && clause.word(comma + 2).isCapitalised();
        return !proper;
    }

    private static Clause trimmed(Clause clause) {
        Clause name = clause;
        boolean again = true;
        while (again && !name.isEmpty()) {
            again = false;
            Match tail = TAIL.endingAt(name, name.to());
            if (tail != null && tail.from() > name.from()) {
                name = name.part(name.from(), tail.from());
                again = true;
            } else if (isEnding(name.word(name.to() - 1).text())) {
                name = name.part(name.from(), name.to() - 1);
                again = true;
            } else if (isEnding(name.word(name.from()).text())) {
                name = name.part(name.from() + 1, name.to());
                again = true;
            }
        }
        return name;
    }

    private static boolean isEnding(String word) {
        return word.length() == 1 && ENDINGS.contains(word);
    }
}
