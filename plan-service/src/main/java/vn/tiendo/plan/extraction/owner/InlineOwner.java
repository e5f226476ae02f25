package vn.tiendo.plan.extraction.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** An owner in brackets inside an item: "(Sở Y tế chủ trì, phối hợp với …)", "(chủ trì: …; thời hạn: …)". */
final class InlineOwner {

    private static final Phrases LEADS = Phrases.of("chu tri", "la co quan chu tri", "chu tri thuc hien", "thuc hien");
    /** With a colon after it: at the head of an item it would be the work itself. */
    private static final Phrases DOES = Phrases.of("thuc hien");

    private static final Phrases WITH = Phrases.of("phoi hop voi", "phoi hop");

    private static final Phrases WHEN = Phrases.of("""
            hoan thanh | xong | thoi gian | thoi han | truoc | cham nhat | trong nam | trong quy | trong thang | quy | thang |
            nam | ca nam | den het""");

    private InlineOwner() {}

    static @Nullable Owner in(Clause body) {
        int open = -1;
        for (int i = body.from(); i < body.to(); i++) {
            if (body.word(i).is("(")) open = i;
            if (!body.word(i).is(")") || open < 0) continue;
            Owner owner = read(body.part(open + 1, i));
            if (owner != null) return owner;
            open = -1;
        }
        return null;
    }

    /** "… (Văn phòng Sở; hằng tháng).": a bracket at the end that only names a unit, and perhaps a time. */
    static @Nullable Owner atEnd(Clause body) {
        int close = body.to() - 1;
        while (close > body.from()
                && (body.word(close).is(".") || body.word(close).is(";"))) close--;
        int open = close;
        while (open > body.from() && !body.word(open).is("(")) open--;
        if (open == body.from() || close <= open + 1 || !body.word(close).is(")")) return null;
        return unitAndTime(body.part(open + 1, close));
    }

    /** One part names a unit, and begins with a capital where it stands alone; another may say when. */
    private static @Nullable Owner unitAndTime(Clause bracket) {
        Clause unit = null;
        Clause time = null;
        int from = bracket.from();
        for (int i = bracket.from(); i <= bracket.to(); i++) {
            if (i < bracket.to() && !bracket.word(i).is(";")) continue;
            Clause part = bracket.part(from, i);
            from = i + 1;
            if (part.isEmpty()) continue;
            if (unit == null && Actors.isOnlyUnits(part)) unit = part;
            else time = part;
        }
        if (unit == null || time == null && !unit.word(unit.from()).isCapitalised()) return null;
        return new Owner(UnitNames.one(unit), List.of(), time);
    }

    private static @Nullable Owner read(Clause bracket) {
        Owner labelled = OwnerLine.read(bracket);
        if (labelled == null) labelled = doing(bracket);
        if (labelled != null) return labelled;
        Match leads = LEADS.find(bracket);
        boolean named = leads != null && leads.from() > bracket.from() && UnitNames.startsAt(bracket, bracket.from());
        if (leads == null || !named) return null;
        String lead = UnitNames.one(bracket.part(bracket.from(), leads.from()));
        int said = whenSaid(bracket, leads.to());
        Clause time = said < bracket.to() ? bracket.part(said + 1, bracket.to()) : null;
        Match with = WITH.find(bracket, leads.to());
        List<String> coordinators =
                with == null || with.to() >= said ? List.of() : UnitNames.several(bracket.part(with.to(), said));
        return new Owner(lead, coordinators, time);
    }

    /** "thực hiện: Phòng Kinh tế; thời gian: …". */
    private static @Nullable Owner doing(Clause bracket) {
        int colon = DOES.endAt(bracket, bracket.from());
        if (colon < 0 || colon >= bracket.to() || !bracket.word(colon).is(":")) return null;
        if (!UnitNames.startsAt(bracket, colon + 1)) return null;
        int labels = OwnerLine.after(bracket);
        int end = labels < 0 ? bracket.to() : labels;
        Owner lead = new Owner(UnitNames.one(bracket.part(colon + 1, end)), List.of(), null);
        Owner rest = labels < 0 ? null : OwnerLine.read(bracket.part(labels, bracket.to()));
        return rest == null ? lead : lead.or(rest);
    }

    /** Where ", quý III/2026" begins, or the end. */
    private static int whenSaid(Clause bracket, int from) {
        for (int i = from; i + 1 < bracket.to(); i++) {
            boolean mark = bracket.word(i).is(",") || bracket.word(i).is(";");
            if (mark && WHEN.startsAt(bracket, i + 1)) return i;
        }
        return bracket.to();
    }
}
