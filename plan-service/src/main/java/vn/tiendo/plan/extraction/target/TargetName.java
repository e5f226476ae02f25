package vn.tiendo.plan.extraction.target;

import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** What a target is about: its words without the number, the comparator and the verbs that only introduce it. */
final class TargetName {

    private static final Phrases LEAD_IN = Phrases.of("""
            phan dau | bao dam | dam bao | co | dat | huong toi | den het | trong do | va | duy tri |
            phan dau den | bo tri | co gang""");
    private static final Phrases HOPES = Phrases.of("phan dau", "huong toi", "huong den");
    private static final Phrases TIME =
            Phrases.of("vao", "nam", "den nam", "trong nam", "den het", "tu nam", "vao nam");
    private static final Phrases RATE = Phrases.of("""
            ty le | ti le | quy mo | ty trong | muc do | toc do | chi so | hoan thanh | so luong""");
    private static final String EDGES = ".,;:-–(+* ";

    private TargetName() {}

    /** "… vào năm 2027, 100% vào năm 2029": a piece that names nothing itself goes on with the one before. */
    static String of(Clause clause, Quantity quantity, String before) {
        String own = of(clause, quantity);
        boolean onlyTime = TIME.startsAt(clause, quantity.to()) || quantity.to() >= clause.to();
        boolean bare = onlyTime && quantity.from() - clause.from() < 2;
        return bare && !before.isEmpty() ? before + ", " + clause.text() : own;
    }

    static String of(Clause clause, Quantity quantity) {
        Clause before = withoutEdges(clause.part(clause.from(), quantity.from()));
        before = withoutTail(withoutLeadIn(before));
        Clause after = withoutEdges(clause.part(pastBracket(clause, quantity.to()), clause.to()));
        boolean noun = !quantity.strong() && (before.isEmpty() || !after.isEmpty());
        if (noun) after = withoutEdges(clause.part(quantity.counted(), clause.to()));
        String name = (before.text() + " " + after.text()).strip();
        if (name.isEmpty()) return clause.text();
        boolean share = quantity.unit().startsWith("%") && before.isEmpty() && !RATE.startsAt(after, after.from());
        return share ? "Tỷ lệ " + name : capitalised(name);
    }

    static String of(Clause clause) {
        return capitalised(withoutEdges(clause).text());
    }

    /** Past the "(33/33)" right after "100%", which only repeats it. */
    private static int pastBracket(Clause clause, int at) {
        if (!clause.has(at) || !clause.word(at).is("(")) return at;
        int end = at;
        while (clause.has(end) && !clause.word(end).is(")")) end++;
        return clause.has(end) ? end + 1 : at;
    }

    private static Clause withoutLeadIn(Clause clause) {
        Clause rest = clause;
        int end = LEAD_IN.endAt(rest, rest.from());
        while (end > 0) {
            rest = withoutEdges(rest.part(end, rest.to()));
            end = LEAD_IN.endAt(rest, rest.from());
        }
        return rest;
    }

    private static Clause withoutTail(Clause clause) {
        Phrases.Match tail = HOPES.endingAt(clause, clause.to());
        return tail == null ? clause : withoutEdges(clause.part(clause.from(), tail.from()));
    }

    private static Clause withoutEdges(Clause clause) {
        int from = clause.from();
        int to = clause.to();
        while (from < to && isEdge(clause, from)) from++;
        while (to > from && isEdge(clause, to - 1)) to--;
        return clause.part(from, to);
    }

    private static boolean isEdge(Clause clause, int at) {
        return clause.word(at).isMark() && EDGES.contains(clause.word(at).text());
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
