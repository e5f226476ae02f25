package vn.tiendo.plan.extraction.owner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Word;

/** The words that names of State, Party and Front bodies are made of, with their diacritics. */
final class UnitVocabulary {

    /** A single short word is too little to be recognised by when it is damaged. */
    private static final int SHORTEST = 3;

    private record Term(String[] syllables, Phrases asWritten, Phrases damaged) {

        static Term of(String proper) {
            String folded = Folding.fold(proper);
            Phrases asWritten = Phrases.exactly(folded);
            return new Term(proper.split(" "), asWritten, folded.length() <= SHORTEST ? asWritten : Phrases.of(folded));
        }
    }

    private static final List<Term> TERMS = terms("""
            các cơ quan | các đơn vị | các trường học | các sở | các phòng | các xã | các trường |
            phạm vi quản lý | ủy ban nhân dân | hội đồng nhân dân | ủy ban mặt trận tổ quốc | mặt trận tổ quốc |
            văn phòng | phòng | văn hóa xã hội | kinh tế | hạ tầng và đô thị | hạ tầng | đô thị | trung tâm |
            phục vụ hành chính công | công an | trạm y tế | y tế | trường học | các | cơ quan | đơn vị |
            trực thuộc | thuộc | phường | tỉnh | trên địa bàn | địa bàn | sở khoa học và công nghệ |
            khoa học và công nghệ | ban chỉ huy quân sự | quân sự | đoàn thanh niên | hội liên hiệp phụ nữ |
            hội nông dân | hội cựu chiến binh | tổ dân phố | tổ công nghệ số cộng đồng | nội vụ | tài chính |
            tư pháp | nông nghiệp và môi trường | giáo dục và đào tạo | xây dựng | công thương |
            dân tộc và tôn giáo | thanh tra | đảng ủy | đảng bộ | chi bộ | tỉnh ủy | ban tổ chức | ban tuyên giáo và dân vận |
            ủy ban kiểm tra | ban xây dựng đảng | bưu điện | kho bạc | ngân hàng | bảo hiểm xã hội |
            hành chính quản trị | quản trị | ban chỉ đạo | chuyên môn | trung tâm văn hóa | dịch vụ tổng hợp |
            chi cục | cục | bệnh viện | bảo tàng | thư viện | nhà văn hóa | và | ban thường vụ |
            cơ quan thường trực | tổ giúp việc | các phòng ban | HĐND | UBND | MTTQ""");

    private static final Set<String> SYLLABLES = TERMS.stream()
            .flatMap(term -> Arrays.stream(term.syllables))
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private UnitVocabulary() {}

    private static List<Term> terms(String written) {
        return Arrays.stream(written.split("\\|"))
                .map(String::strip)
                .map(Term::of)
                .sorted(Comparator.comparingInt(term -> -term.syllables.length))
                .toList();
    }

    /** The name as written; in scanned text, each term that is recognised gets its proper spelling. */
    static String restored(Clause name) {
        if (!name.passage().scanned()) return name.text();
        StringBuilder restored = new StringBuilder();
        int i = name.from();
        while (i < name.to()) {
            int next = appendTerm(restored, name, i, Term::asWritten);
            if (next < 0) next = appendTerm(restored, name, i, Term::damaged);
            if (next < 0) append(restored, name, i, name.word(i).text());
            i = next < 0 ? i + 1 : next;
        }
        return restored.toString();
    }

    private static int appendTerm(StringBuilder restored, Clause name, int at, Function<Term, Phrases> form) {
        for (Term term : TERMS) {
            int end = form.apply(term).endAt(name, at);
            if (end < 0 || !isSure(term, name, at, end)) continue;
            int syllable = 0;
            for (int i = at; i < end; i++) {
                boolean mark = name.word(i).isMark();
                append(restored, name, i, mark ? name.word(i).text() : cased(name.word(i), term.syllables[syllable++]));
            }
            return end;
        }
        return -1;
    }

    /** A word that is another syllable of such names is no damaged one: "trung học" is no "trường học". */
    private static boolean isSure(Term term, Clause name, int from, int end) {
        int syllable = 0;
        for (int i = from; i < end; i++) {
            if (name.word(i).isMark()) continue;
            String written = name.word(i).folded();
            boolean same = written.equals(Folding.fold(term.syllables[syllable++]));
            if (!same && SYLLABLES.contains(written)) return false;
        }
        return true;
    }

    private static String cased(Word written, String proper) {
        if (Character.isUpperCase(proper.charAt(0))) return proper;
        return written.isCapitalised() ? Character.toUpperCase(proper.charAt(0)) + proper.substring(1) : proper;
    }

    private static void append(StringBuilder restored, Clause name, int at, String word) {
        boolean apart = at > name.from() && !name.word(at - 1).touches(name.word(at));
        if (apart) restored.append(' ');
        restored.append(word);
    }
}
