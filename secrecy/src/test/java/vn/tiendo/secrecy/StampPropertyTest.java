package vn.tiendo.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StampPropertyTest {
    /** Words of such documents, with all those that meet the mark in other words. */
    private static final String[] WORDS = {
        "kế",
        "hoạch",
        "thực",
        "hiện",
        "nhiệm",
        "vụ",
        "chuyển",
        "đổi",
        "số",
        "hồ",
        "sơ",
        "cấp",
        "độ",
        "bí",
        "bảo",
        "cơ",
        "văn",
        "bản",
        "mặt",
        "trận",
        "mất",
        "tối",
        "thiểu",
        "tuyệt",
        "khẩu",
        "100%",
        "57-NQ/TW",
        "UBND",
        "BẢO",
        "CÁC"
    };

    @Property
    void aStampAsALineOfItsOwnIsFoundAtAnyPlaceAndInAnyPieces(
            @ForAll("innocentLines") List<String> lines,
            @ForAll("stamps") String stamp,
            @ForAll int place,
            @ForAll int cut) {
        List<String> marked = new ArrayList<>(lines);
        marked.add(Math.floorMod(place, lines.size() + 1), stamp);
        String text = String.join("\n", marked);
        assertEquals(true, SecrecyMark.inText(text).isPresent(), text);
        int middle = Math.floorMod(cut, text.length());
        Optional<SecrecyLevel> inPieces = new StampScanner()
                .accept(text.substring(0, middle))
                .accept(text.substring(middle))
                .finish();
        assertEquals(SecrecyMark.inText(text), inPieces, text);
    }

    @Property
    void theWordsOfAMarkWithinASentenceAreNone(
            @ForAll("innocentLines") List<String> lines,
            @ForAll("marks") String mark,
            @ForAll("phrases") String before,
            @ForAll("phrases") String after,
            @ForAll int place,
            @ForAll boolean first,
            @ForAll boolean last) {
        String sentence = first ? mark + " " + after : last ? before + " " + mark : before + " " + mark + " " + after;
        List<String> mentioning = new ArrayList<>(lines);
        mentioning.add(Math.floorMod(place, lines.size() + 1), sentence);
        String text = String.join("\n", mentioning);
        assertEquals(Optional.empty(), SecrecyMark.inText(text), text);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("MẬT", "Mật", "mật", "TỐI MẬT", "Tối mật", "tối mật", "TUYỆT MẬT", "Tuyệt mật", "MAT");
    }

    @Provide
    Arbitrary<String> stamps() {
        Arbitrary<String> words = Arbitraries.of("MẬT", "TỐI MẬT", "TUYỆT MẬT", "M Ậ T", "TOI MAT", "TUYET MAT");
        Arbitrary<String> frames = Arbitraries.of(
                "%s", "  %s ", "(%s)", "[%s]", "**%s**", "| %s |", "Độ mật: %s", "%s - HỎA TỐC", "“%s”.");
        Arbitrary<Normalizer.Form> forms = Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD);
        return Combinators.combine(words, frames, forms)
                .as((mark, frame, form) -> Normalizer.normalize(frame.formatted(mark), form));
    }

    /** At least two words beside the mark, none of which stands beside a stamp on paper. */
    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(WORDS)
                .filter(word -> !word.equals("độ"))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words) + " các");
    }

    @Provide
    Arbitrary<List<String>> innocentLines() {
        Arbitrary<String> line = Arbitraries.of(WORDS)
                .list()
                .ofMaxSize(15)
                .map(words -> String.join(" ", words))
                // a heading in capitals that ends in BẢO is completed by MẬT
                .map(words -> words.endsWith("BẢO") ? words + " đảm" : words);
        return line.list().ofMaxSize(12);
    }
}
