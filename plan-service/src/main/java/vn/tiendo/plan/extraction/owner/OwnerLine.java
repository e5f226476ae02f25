package vn.tiendo.plan.extraction.owner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** A line such as "Đơn vị chủ trì: …", or several of them run together. */
final class OwnerLine {

    private static final Phrases LEAD = Phrases.of("""
            don vi chu tri | co quan chu tri | chu tri | don vi thuc hien | co quan thuc hien |
            trach nhiem thuc hien | phan cong thuc hien | phan cong chu tri | don vi chu tri thuc hien |
            co quan don vi chu tri | co quan don vi thuc hien | don vi chiu trach nhiem |
            co quan chiu trach nhiem | don vi dau moi | co quan chu tri thuc hien | giao chu tri |
            bo phan chu tri | don vi co quan chu tri | chu tri thuc hien | chu tri tham muu""");
    private static final Phrases COORDINATE = Phrases.of("""
            don vi phoi hop | co quan phoi hop | phoi hop | don vi phoi hop thuc hien |
            co quan phoi hop thuc hien | phoi hop thuc hien | co quan don vi phoi hop |
            co quan don vi phoi hop thuc hien | bo phan phoi hop | don vi co quan phoi hop""");
    private static final Phrases TIME = Phrases.of("""
            thoi gian thuc hien | thoi gian hoan thanh | thoi han hoan thanh | thoi han thuc hien | thoi han |
            thoi gian | tien do thuc hien | tien do hoan thanh | thoi diem hoan thanh | hoan thanh | tien do""");
    /** A deadline may do without a colon: "Hoàn thành trước ngày 01/5". */
    private static final Phrases DONE_BY = Phrases.of("""
            hoan thanh truoc | hoan thanh trong | hoan thanh vao | hoan thanh cham nhat | hoan thanh den | xong truoc |
            xong trong | hoan thanh truoc ngay | hoan thanh trong thang | hoan thanh trong quy | hoan thanh trong nam""");

    private static final int WORDS_TO_COLON = 4;

    private OwnerLine() {}

    private enum Label {
        LEAD_UNIT,
        COORDINATORS,
        DEADLINE
    }

    private record Labelled(Label label, int from, int value) {}

    /** What the block says of ownership and nothing else, or null when it is no owner line. */
    static @Nullable Owner of(Block block) {
        return read(withoutBrackets(block.body()));
    }

    static @Nullable Owner read(Clause body) {
        List<Labelled> labels = labels(body);
        return labels.isEmpty() || labels.getFirst().from() != body.from() ? null : owner(body, labels);
    }

    /** Where the labels begin that follow the words of an item, or -1. */
    static int after(Clause body) {
        List<Labelled> labels = labels(body);
        return labels.isEmpty() || labels.getFirst().from() == body.from()
                ? -1
                : labels.getFirst().from();
    }

    private static Clause withoutBrackets(Clause body) {
        int last = body.to() - 1;
        while (last > body.from() && (body.word(last).is(".") || body.word(last).is(";"))) last--;
        boolean bracketed = last > body.from()
                && body.word(body.from()).is("(")
                && body.word(last).is(")");
        return bracketed ? body.part(body.from() + 1, last) : body;
    }

    private static Owner owner(Clause body, List<Labelled> labels) {
        Owner owner = Owner.NONE;
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).from() : body.to();
            owner = owner.or(
                    owner(labels.get(i).label(), body.part(labels.get(i).value(), end)));
        }
        return owner;
    }

    private static Owner owner(Label label, Clause value) {
        return switch (label) {
            case LEAD_UNIT -> new Owner(UnitNames.one(firstSentence(value)), List.of(), null);
            case COORDINATORS -> new Owner(null, UnitNames.several(firstSentence(value)), null);
            case DEADLINE -> value.isEmpty() ? Owner.NONE : new Owner(null, List.of(), value);
        };
    }

    private static Clause firstSentence(Clause value) {
        for (int i = value.from() + 1; i + 1 < value.to(); i++) {
            boolean stop = value.word(i).is(".")
                    && !value.word(i).touches(value.word(i + 1))
                    && value.word(i + 1).isCapitalised();
            if (stop) return value.part(value.from(), i);
        }
        return value;
    }

    private static List<Labelled> labels(Clause body) {
        List<Labelled> labels = new ArrayList<>();
        for (int i = body.from(); i < body.to(); i++) {
            if (i > body.from() && !isBoundary(body, i - 1)) continue;
            Labelled label = labelAt(body, i);
            if (label == null && !labels.isEmpty() && DONE_BY.startsAt(body, i))
                label = new Labelled(Label.DEADLINE, i, i);
            if (label != null) labels.add(label);
        }
        return labels;
    }

    private static boolean isBoundary(Clause body, int at) {
        return body.word(at).isMark()
                && !body.word(at).is("-")
                && !body.word(at).is("/");
    }

    private static @Nullable Labelled labelAt(Clause body, int at) {
        int lead = LEAD.endAt(body, at);
        int coordinate = COORDINATE.endAt(body, at);
        int time = TIME.endAt(body, at);
        int end = Math.max(lead, Math.max(coordinate, time));
        if (end < 0) return null;
        int colon = colon(body, end);
        if (colon < 0) return null;
        Label label = end == coordinate ? Label.COORDINATORS : end == time ? Label.DEADLINE : Label.LEAD_UNIT;
        return new Labelled(label, at, colon + 1);
    }

    private static int colon(Clause body, int end) {
        for (int i = end; i < Math.min(body.to(), end + WORDS_TO_COLON); i++) {
            if (body.word(i).is(":")) return i;
            if (body.word(i).isMark() || body.word(i).isNumber()) return -1;
        }
        return -1;
    }
}
