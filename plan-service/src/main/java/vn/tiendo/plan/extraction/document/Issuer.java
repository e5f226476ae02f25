package vn.tiendo.plan.extraction.document;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.UnitNames;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** The issuing body named in the preamble: "…, Sở Nội vụ ban hành Kế hoạch". */
final class Issuer {

    private static final Phrases ISSUES = Phrases.of("ban hanh", "xay dung ke hoach", "xay dung chuong trinh");
    private static final int LONGEST = 20;

    private Issuer() {}

    static @Nullable String inPreamble(@Nullable Passage preamble) {
        if (preamble == null) return null;
        Match verb = null;
        Clause whole = preamble.whole();
        for (Match next = ISSUES.find(whole); next != null; next = ISSUES.find(whole, next.to())) verb = next;
        if (verb == null) return null;
        for (int i = verb.from() - 1; i >= Math.max(1, verb.from() - LONGEST); i--) {
            boolean starts = whole.word(i - 1).isMark() && !whole.word(i - 1).is("-");
            if (starts && UnitNames.startsAt(whole, i)) return UnitNames.one(whole.part(i, verb.from()));
        }
        return null;
    }
}
