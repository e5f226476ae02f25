package vn.tiendo.plan.extraction.structure;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** What a section is for. The heading says so; a heading that does not takes the role of the one above it. */
public enum Role {
    PURPOSE("""
            muc dich | yeu cau | quan diem | can cu | su can thiet | pham vi | doi tuong | co so phap ly |
            thuc trang | tinh hinh | danh gia tinh hinh | ket qua thuc hien | nguyen tac | boi canh |
            ket qua | ket qua dat duoc | danh gia | danh gia ket qua | ton tai | khai quat | dac diem tinh hinh"""),
    GENERAL_OBJECTIVE("muc tieu chung", "muc tieu tong quat"),
    OBJECTIVE("""
            muc tieu | chi tieu | cac chi tieu | he thong chi tieu | ket qua can dat | ket qua du kien | yeu cau can dat |
            muc tieu cu the | tam nhin | tam nhin den | dinh huong den"""),
    REPORTING("""
            che do thong tin | che do bao cao | thong tin bao cao | cong tac bao cao | che do thong tin bao cao"""),
    ORGANISATION("""
            to chuc thuc hien | phan cong thuc hien | trach nhiem thuc hien | phan cong nhiem vu |
            phan cong trach nhiem | trach nhiem cua cac | to chuc trien khai"""),
    FUNDING("""
            kinh phi | nguon kinh phi | kinh phi thuc hien | nguon von | du toan | nguon luc thuc hien |
            nguon luc tai chinh | khai toan"""),
    TASK("""
            nhiem vu | giai phap | noi dung thuc hien | noi dung cong viec | noi dung trien khai |
            cac noi dung trong tam"""),
    CONTENT("noi dung");

    private static final int NEAR = 3;
    private static final Phrases JOINT = Phrases.of(",", ";", "-", "va", "cac", ", cac", "va cac");

    private final Phrases phrases;

    Role(String... phrases) {
        this.phrases = Phrases.of(phrases);
    }

    /** The role whose words come first in the title; a deeper title must begin with them, or it only mentions them. */
    static @Nullable Role of(Clause title, boolean outermost) {
        Role best = null;
        Match first = null;
        for (Role role : values()) {
            Match match = role.phrases.find(title);
            if (match == null || !isBetter(match, first)) continue;
            best = role;
            first = match;
        }
        boolean near = first != null && first.from() - title.from() < NEAR;
        if (best == PURPOSE && lists(title)) best = OBJECTIVE;
        return near || outermost && best != CONTENT ? best : null;
    }

    /** "Quan điểm, mục tiêu" has targets below it, though it begins with what has none. */
    private static boolean lists(Clause title) {
        Match objective = OBJECTIVE.phrases.find(title);
        return objective != null && JOINT.endingAt(title, objective.from()) != null;
    }

    /** Earlier, or as early and longer. */
    private static boolean isBetter(Match match, @Nullable Match than) {
        if (than == null || match.from() != than.from()) return than == null || match.from() < than.from();
        return match.to() > than.to();
    }

    public boolean isObjective() {
        return this == OBJECTIVE || this == GENERAL_OBJECTIVE;
    }
}
