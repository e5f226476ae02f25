package vn.tiendo.plan.extraction.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/**
 * A sentence that only says who does what stands above: "Giao Sở Tư pháp chủ trì, phối hợp với các sở thực hiện; hoàn thành trong
 * tháng 6." One that has an object of its own is a piece of work.
 */
final class OwnerSentence {

    private static final Phrases LEADS = Phrases.of("""
            chu tri | la don vi chu tri | la co quan chu tri | chiu trach nhiem | chiu trach nhiem chinh | chu tri tham muu |
            chu tri thuc hien | la dau moi | la don vi dau moi | chu tri theo doi""");
    private static final Phrases WITH =
            Phrases.of("phoi hop voi", "phoi hop cung", "phoi hop", "phoi hop chat che voi");
    private static final Phrases GENERIC = Phrases.of("""
            theo doi | danh gia | thuc hien | tham muu | trien khai | to chuc | tong hop | don doc | huong dan | va | , | ; |
            : | . | ( | ) | kiem tra | giam sat | to chuc thuc hien | trien khai thuc hien | viec | ket qua | cung cap so lieu""");
    private static final Phrases WHAT_STANDS_ABOVE = Phrases.of("""
            noi dung nay | nhiem vu nay | chi tieu nay | muc tieu nay | cac noi dung tren | cac nhiem vu tren |
            cac chi tieu tren | cac muc tieu tren | cac noi dung nay | cac nhiem vu nay | cac chi tieu nay | cac muc tieu nay |
            noi dung tai cac diem | cac noi dung tai cac diem | cac noi dung tai diem | nhiem vu tai cac diem |
            chi tieu tai cac diem | noi dung tai muc nay | cac chi tieu tai muc nay | nhiem vu tai muc nay | cac nhiem vu tai muc nay""");
    private static final Phrases DEADLINE = Phrases.of("""
            hoan thanh | xong | thoi gian | thoi han | truoc | trong nam | trong quy | trong thang | cham nhat""");

    private OwnerSentence() {}

    static @Nullable Owner read(Clause given) {
        boolean bracketed = given.word(given.from()).is("(");
        Clause body = bracketed ? given.part(given.from() + 1, given.to()) : given;
        int order = Actors.endOfOrder(body);
        int name = Actors.endOfName(body, order);
        int leads = LEADS.endAt(body, name);
        if (name == order || leads < 0 || !UnitNames.startsAt(body, order)) return null;
        String lead = UnitNames.one(body.part(order, name));
        return lead == null ? null : rest(body, leads, lead);
    }

    private static @Nullable Owner rest(Clause body, int from, String lead) {
        List<String> coordinators = List.of();
        for (int i = from; i < body.to(); ) {
            int with = WITH.endAt(body, i);
            if (with > 0) {
                i = endOfUnits(body, with);
                coordinators = UnitNames.several(body.part(with, i));
                continue;
            }
            if (DEADLINE.startsAt(body, i)) return new Owner(lead, coordinators, body.part(i, body.to()));
            int above = WHAT_STANDS_ABOVE.endAt(body, i);
            if (above < 0) above = body.word(i).isNumber() ? i + 1 : GENERIC.endAt(body, i);
            if (above < 0) return null;
            i = above;
        }
        return new Owner(lead, coordinators, null);
    }

    private static int endOfUnits(Clause body, int from) {
        int i = from + 1;
        while (i < body.to() && !isEnd(body, i)) i++;
        return i;
    }

    private static boolean isEnd(Clause body, int at) {
        if (body.word(at).is(",")) return GENERIC.startsAt(body, at + 1) || DEADLINE.startsAt(body, at + 1);
        boolean stops =
                body.word(at).is(";") || body.word(at).is(".") || body.word(at).is(")");
        boolean verb = !body.word(at).is("va") && (GENERIC.startsAt(body, at) || Actors.isVerb(body, at));
        return stops || verb && !body.word(at).isCapitalised();
    }
}
