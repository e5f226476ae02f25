package vn.tiendo.plan.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The type of a document and the lines of its subject; what stands above is the letterhead, what follows the preamble. */
record Title(@Nullable String type, List<SourceLine> above, List<SourceLine> subject, List<SourceLine> preamble) {

    private static final List<String> TYPES =
            Stream.of("""
            CHƯƠNG TRÌNH HÀNH ĐỘNG | KẾ HOẠCH HÀNH ĐỘNG | KẾ HOẠCH | CHƯƠNG TRÌNH | ĐỀ ÁN | NGHỊ QUYẾT |
            QUYẾT ĐỊNH | CHỈ THỊ | HƯỚNG DẪN""".split("\\|")).map(String::strip).toList();
    private static final Phrases OPENING = Phrases.of("""
            thuc hien | can cu | trien khai | theo | nham | de | tren co so | thi hanh | xet | tiep tuc |
            quan triet | ngay | sau khi""");
    private static final Phrases LETTERHEAD = Phrases.of("""
            so | cong hoa | dang cong san | uy ban nhan dan | ubnd | chu nghia | doc lap | dang bo | dang uy | tinh uy |
            hoi dong nhan dan""");

    static Title of(List<SourceLine> lines, boolean scanned) {
        for (boolean alone : new boolean[] {true, false}) {
            for (int i = 0; i < lines.size(); i++) {
                String type = typeOf(lines.get(i).text(), alone);
                if (type != null) return at(lines, i, type, alone, scanned);
            }
        }
        int first = 0;
        while (first < lines.size() && !isUntyped(lines.get(first), scanned)) first++;
        int preamble = preambleAt(lines, first + 1, scanned);
        return new Title(null, lines.subList(0, first), between(lines, first, preamble), from(lines, preamble));
    }

    private static Title at(List<SourceLine> lines, int i, String type, boolean alone, boolean scanned) {
        List<SourceLine> subject = new ArrayList<>();
        SourceLine line = lines.get(i);
        if (!alone)
            subject.add(new SourceLine(
                    line.number(), line.text().substring(type.length()).strip()));
        int preamble = preambleAt(lines, alone ? i + 2 : i + 1, scanned);
        subject.addAll(between(lines, i + 1, preamble));
        return new Title(type, lines.subList(0, i), subject, from(lines, preamble));
    }

    private static int preambleAt(List<SourceLine> lines, int from, boolean scanned) {
        int at = Math.min(from, lines.size());
        while (at < lines.size() && !opens(lines.get(at), scanned)) at++;
        return at;
    }

    private static List<SourceLine> between(List<SourceLine> lines, int from, int to) {
        List<SourceLine> kept = new ArrayList<>(lines.subList(Math.min(from, to), to));
        kept.removeIf(line -> isRule(line.text()));
        return kept;
    }

    private static List<SourceLine> from(List<SourceLine> lines, int at) {
        return lines.subList(Math.min(at, lines.size()), lines.size());
    }

    static boolean isRule(String line) {
        return line.length() < 120 && line.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static @Nullable String typeOf(String line, boolean alone) {
        if (!line.equals(line.toUpperCase(Locale.ROOT))) return null;
        String folded = Folding.fold(line).strip();
        for (String type : TYPES) {
            String plain = Folding.fold(type);
            if (alone ? folded.equals(plain) : folded.startsWith(plain + " ")) return type;
        }
        return null;
    }

    /** Where the type is missing, the subject is the first line in capitals that belongs to no letterhead. */
    private static boolean isUntyped(SourceLine line, boolean scanned) {
        String text = line.text();
        boolean capitals = text.length() > 20 && text.equals(text.toUpperCase(Locale.ROOT)) && !isRule(text);
        return capitals && LETTERHEAD.find(Passage.of(List.of(line), scanned).whole()) == null;
    }

    private static boolean opens(SourceLine line, boolean scanned) {
        Clause clause = Passage.of(List.of(line), scanned).whole();
        boolean capitalised = !clause.isEmpty() && clause.word(clause.from()).isCapitalised();
        return capitalised && !line.text().equals(line.text().toUpperCase(Locale.ROOT)) && OPENING.startsAt(clause, 0);
    }
}
