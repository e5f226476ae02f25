package vn.tiendo.plan.extraction.target;

import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** How a clause stands to its value: firm or hoped for, rising or falling, the issuer's own or somebody else's. */
public final class Attitude {

    private static final Phrases ASPIRES = Phrases.of("""
            phan dau | huong toi | huong den | co gang | khuyen khich | mong muon | tung buoc dat""");
    private static final Phrases REACHES = Phrases.of("dat", "dat ty le", "dat muc", "dat khoang", "dat duoc");
    private static final Phrases REMAINS =
            Phrases.of("con", "giam con", "giam xuong con", "giam xuong", "xuong con", "xuong");
    private static final Phrases UNWANTED = Phrases.of("""
            ho ngheo | can ngheo | qua han | tre han | cham muon | su co | vi pham | ton dong | that nghiep |
            tai pham | khieu nai""");
    private static final Phrases SHRINKS = Phrases.of("giam");
    private static final Phrases LIMIT = Phrases.of("""
            dat | bang | toi thieu | it nhat | theo | hoan thanh | vuot | khong thap hon""");
    private static final Phrases OTHERS = Phrases.of("""
            muc tieu | chi tieu | ke hoach | muc | ty le | muc chi tieu | muc tieu chung""");
    private static final Phrases GIVEN = Phrases.of("""
            giao | de ra | tinh giao | cap tren | quy dinh | cap tren giao | duoc giao""");
    private static final int REACH = 8;

    private Attitude() {}

    static boolean aspires(Clause clause) {
        return ASPIRES.in(clause);
    }

    /** The word from which on the clause only hopes, or its end. */
    static int firstAspiration(Clause clause) {
        Match hopes = ASPIRES.find(clause);
        return hopes == null ? clause.to() : hopes.from();
    }

    /** Whether the words around the number say that it is to be reached. */
    static boolean reaches(Clause clause, Quantity quantity) {
        return REACHES.in(clause.part(quantity.from(), quantity.counted()));
    }

    static boolean falls(Clause clause, Quantity quantity) {
        if (REMAINS.in(clause.part(quantity.from() - 2, quantity.counted()))) return true;
        return isUnwanted(clause, quantity);
    }

    /** None of something, or a small share of what nobody wants; a share by which it shrinks should rise. */
    public static boolean isUnwanted(Clause clause, Quantity quantity) {
        if (quantity.value().signum() == 0) return true;
        boolean small = quantity.value().intValue() < 50 && quantity.unit().startsWith("%");
        return small && UNWANTED.in(clause) && !SHRINKS.in(clause);
    }

    /** "đạt ít nhất chỉ tiêu tỉnh giao": at least what another level sets. */
    static boolean refersToOthers(Clause clause) {
        for (Match limit = LIMIT.find(clause); limit != null; limit = LIMIT.find(clause, limit.to())) {
            Match others = OTHERS.find(clause.part(limit.to(), limit.to() + 3));
            if (others != null && GIVEN.in(clause.part(others.to(), others.to() + REACH))) return true;
        }
        return false;
    }
}
