package vn.tiendo.plan.extraction.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The head of a document: what stands above the type, the subject below it, and the preamble. */
record Head(
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable Passage subject,
        @Nullable Passage preamble) {

    private static final List<String> TYPES =
            Stream.of("""
            CHƯƠNG TRÌNH HÀNH ĐỘNG | KẾ HOẠCH HÀNH ĐỘNG | KẾ HOẠCH | CHƯƠNG TRÌNH | ĐỀ ÁN | NGHỊ QUYẾT |
            QUYẾT ĐỊNH | CHỈ THỊ | HƯỚNG DẪN""".split("\\|")).map(String::strip).toList();
    private static final Phrases OPENING = Phrases.of("""
            thuc hien | can cu | trien khai | theo | nham | de | tren co so | thi hanh | xet | tiep tuc |
            quan triet | ngay | sau khi""");
    private static final Phrases DAY = Phrases.of("ngay");

    static Head of(List<SourceLine> lines, boolean scanned) {
        int type = typeAt(lines);
        List<SourceLine> above = lines.subList(0, Math.max(type, 0));
        int subject = type + 1;
        int preamble = subject;
        while (preamble < lines.size() && !(preamble > subject && opens(lines.get(preamble), scanned))) preamble++;
        Passage title = passage(withoutRules(lines.subList(subject, preamble)), scanned);
        Letterhead letterhead = Letterhead.of(above, scanned);
        Dated dated = dated(above, scanned);
        return new Head(
                type < 0 ? null : typeOf(lines.get(type).text()),
                letterhead.number(),
                letterhead.issuer(),
                dated == null ? null : dated.place(),
                dated == null ? null : dated.day(),
                type < 0 ? null : title,
                passage(lines.subList(preamble, lines.size()), scanned));
    }

    private record Dated(@Nullable String place, LocalDate day) {}

    /** "Lai Châu, ngày 17 tháng 10 năm 2025": the place is what stands before the comma. */
    private static @Nullable Dated dated(List<SourceLine> lines, boolean scanned) {
        for (SourceLine line : lines) {
            Clause clause = Passage.of(List.of(line), scanned).whole();
            for (Moment moment : Moments.in(clause, null)) {
                if (DAY.startsAt(clause, moment.from())) return new Dated(place(clause, moment.from()), moment.last());
            }
        }
        return null;
    }

    /** Capitalised words before the comma; a number on the same line ("Số: 564/KH-UBND") is not part of it. */
    private static @Nullable String place(Clause clause, int date) {
        int to = date > clause.from() && clause.word(date - 1).is(",") ? date - 1 : date;
        int from = to;
        while (from > clause.from()
                && clause.word(from - 1).isCapitalised()
                && !clause.word(from - 1)
                        .text()
                        .equals(clause.word(from - 1).text().toUpperCase(java.util.Locale.ROOT))) from--;
        return from == to ? null : clause.part(from, to).text();
    }

    private static int typeAt(List<SourceLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (typeOf(lines.get(i).text()) != null) return i;
        }
        return -1;
    }

    private static @Nullable String typeOf(String line) {
        String folded = Folding.fold(line).strip();
        boolean capitals = line.equals(line.toUpperCase(java.util.Locale.ROOT));
        for (String type : TYPES) {
            if (capitals && folded.equals(Folding.fold(type))) return type;
        }
        return null;
    }

    private static boolean opens(SourceLine line, boolean scanned) {
        Clause clause = Passage.of(List.of(line), scanned).whole();
        Match match = OPENING.find(clause);
        return match != null
                && match.from() == clause.from()
                && clause.word(clause.from()).isCapitalised();
    }

    private static List<SourceLine> withoutRules(List<SourceLine> lines) {
        List<SourceLine> kept = new ArrayList<>(lines);
        kept.removeIf(line -> line.text().matches("[-–—_=*.\\s]{2,100}"));
        return kept;
    }

    private static @Nullable Passage passage(List<SourceLine> lines, boolean scanned) {
        return lines.isEmpty() ? null : Passage.of(lines, scanned);
    }
}
