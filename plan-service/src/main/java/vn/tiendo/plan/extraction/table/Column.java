package vn.tiendo.plan.extraction.table;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** What a column is for, by its heading; a value's heading may date it ("Đến năm 2030"). */
record Column(Kind kind, Clause heading) {

    enum Kind {
        NUMBER,
        TARGET,
        TASK,
        UNIT,
        VALUE,
        LEAD,
        COORDINATORS,
        DUE,
        OTHER
    }

    private static final Phrases NUMBER = Phrases.of("tt", "stt", "so tt", "so thu tu");
    private static final Phrases TARGET = Phrases.of("chi tieu", "muc tieu", "chi so", "tieu chi");
    private static final Phrases TASK =
            Phrases.of("nhiem vu", "cong viec", "noi dung", "giai phap", "ten de an", "hoat dong");
    private static final Phrases UNIT = Phrases.of("don vi tinh", "dvt", "don vi do");
    private static final Phrases VALUE = Phrases.of("""
            ket qua | muc phan dau | chi tieu giao | muc tieu | gia tri | ke hoach | muc dat | yeu cau | chi tieu | muc can dat""");
    private static final Phrases BEFORE = Phrases.of("""
            thuc hien nam | hien trang | ket qua nam | uoc thuc hien | so lieu nen | thuc trang | dat duoc nam | ket qua thuc hien""");
    private static final Phrases LEAD = Phrases.of("""
            chu tri | don vi thuc hien | co quan thuc hien | phan cong | trach nhiem | theo doi | don vi chiu trach nhiem""");
    private static final Phrases COORDINATORS = Phrases.of("phoi hop");
    private static final Phrases DUE = Phrases.of("thoi han", "thoi gian", "tien do", "hoan thanh", "han hoan thanh");

    /** @param name the column that names the rows, once it is known */
    static Column of(Clause heading, @Nullable Column name) {
        return new Column(kind(heading, name), heading);
    }

    private static Kind kind(Clause heading, @Nullable Column name) {
        if (heading.isEmpty()) return Kind.OTHER;
        if (NUMBER.endAt(heading, heading.from()) == heading.to()) return Kind.NUMBER;
        if (LEAD.in(heading)) return Kind.LEAD;
        if (COORDINATORS.in(heading)) return Kind.COORDINATORS;
        boolean unit = UNIT.in(heading)
                || heading.size() == 2 && heading.word(heading.from()).is("don");
        if (unit) return Kind.UNIT;
        if (name == null && TARGET.in(heading) && !TASK.startsAt(heading, heading.from())) return Kind.TARGET;
        if (name == null && TARGET.in(heading)) return TARGET.find(heading) == null ? Kind.TASK : named(heading);
        if (name == null && TASK.in(heading)) return Kind.TASK;
        if (DUE.in(heading)) return Kind.DUE;
        boolean value = name != null && name.kind == Kind.TARGET && !BEFORE.in(heading);
        return value && (VALUE.in(heading) || CellDates.last(heading) != null) ? Kind.VALUE : Kind.OTHER;
    }

    /** "Nội dung chỉ tiêu" names targets, "Nhiệm vụ, chỉ tiêu" tasks. */
    private static Kind named(Clause heading) {
        return heading.word(heading.from()).is("noi") ? Kind.TARGET : Kind.TASK;
    }
}
