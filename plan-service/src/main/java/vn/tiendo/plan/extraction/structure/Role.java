package vn.tiendo.plan.extraction.structure;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** What a section is for. The heading says so; a heading that does not takes the role of the one above it. */
public enum Role {
    PURPOSE("""
            muc dich | yeu cau | quan diem | can cu | su can thiet | pham vi | doi tuong | co so phap ly |
            thuc trang | tinh hinh | danh gia tinh hinh | ket qua thuc hien | nguyen tac | boi canh"""),
    GENERAL_OBJECTIVE("muc tieu chung", "muc tieu tong quat"),
    OBJECTIVE("muc tieu", "chi tieu", "ket qua can dat", "muc tieu cu the"),
    REPORTING("""
            che do thong tin | che do bao cao | thong tin bao cao | cong tac bao cao | che do thong tin bao cao"""),
    ORGANISATION("""
            to chuc thuc hien | phan cong thuc hien | trach nhiem thuc hien | phan cong nhiem vu |
            phan cong trach nhiem | kinh phi | nguon luc thuc hien | trach nhiem cua cac | to chuc trien khai"""),
    TASK("""
            nhiem vu | giai phap | noi dung thuc hien | noi dung cong viec | noi dung trien khai |
            cac noi dung trong tam"""),
    CONTENT("noi dung");

    private static final int NEAR = 3;

    private final Phrases phrases;

    Role(String... phrases) {
        this.phrases = Phrases.of(phrases);
    }

    /** The role whose words come first in the title; a deeper title must begin with them, or it only mentions them. */
    static @Nullable Role of(Clause title, boolean outermost) {
        Role best = null;
        int at = Integer.MAX_VALUE;
        for (Role role : values()) {
            Match match = role.phrases.find(title);
            if (match == null || match.from() >= at) continue;
            best = role;
            at = match.from();
        }
        boolean near = at - title.from() < NEAR;
        return near || outermost && best != CONTENT ? best : null;
    }

    public boolean isObjective() {
        return this == OBJECTIVE || this == GENERAL_OBJECTIVE;
    }
}
