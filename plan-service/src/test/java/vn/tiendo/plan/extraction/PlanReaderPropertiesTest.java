package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundTarget;

class PlanReaderPropertiesTest {

    private static final List<String> PIECES = List.of(
            "I. ",
            "II- ",
            "1.1. ",
            "a) ",
            "- ",
            "+ ",
            "* ",
            "MỤC TIÊU",
            "NHIỆM VỤ",
            "KẾ HOẠCH",
            "Số: 1/KH-UBND",
            "≥ 80%",
            "từ 5 đến 7",
            "18/40 chợ",
            "trước ngày 20/10/2025",
            "31/02/2026",
            "quý IV/2025",
            "tháng 13",
            "(",
            ")",
            "\"",
            "số 57-NQ/TW",
            "07-",
            "TB/BCĐ",
            "\n",
            "\r\n",
            "\n\n",
            ". ",
            "; ",
            ", ",
            ": ",
            "Đơn vị chủ trì:",
            "Thời gian thực hiện:",
            "định kỳ hằng tháng, quý báo cáo",
            "về Văn phòng",
            "(qua Sở Nội vụ)",
            "Nơi nhận:",
            "Phụ lục I kèm theo",
            "99999999999999999999",
            "1.2.3.4",
            "%",
            "https://x.vn)./",
            "tối thiểu",
            "phấn đấu",
            "S6 ",
            "ty 18",
            "\u0301",
            "\uD800",
            "1 Chú thích",
            "0",
            "-",
            "/",
            "năm 2026",
            "Giao ",
            "UBND xã",
            "T/M BAN THƯỜNG VỤ");

    @Provide
    Arbitrary<String> planLike() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 400)
    void noTextMakesItFail(@ForAll String text) {
        PlanReader.extract(text);
    }

    @Property(tries = 800)
    void noPlanLikeTextMakesItFail(@ForAll("planLike") String text) {
        Extraction read = PlanReader.extract(text);

        int lines = text.split("\r\n|\r|\n", -1).length;
        assertTrue(read.targets().stream()
                .allMatch(target -> target.source().fromLine() >= 1
                        && target.source().fromLine() <= target.source().toLine()
                        && target.source().toLine() <= lines
                        && target.confidence() >= 0
                        && target.confidence() <= 1));
    }

    @Property(tries = 200)
    void lineEndsAndTrailingSpacesMeanNothing(@ForAll("planLike") String text) {
        String unix = text.replace("\r\n", "\n");
        String windows = unix.lines().map(line -> line + "  \t").collect(Collectors.joining("\r\n"));

        assertEquals(PlanReader.extract(unix.lines().collect(Collectors.joining("\n"))), PlanReader.extract(windows));
    }

    @Property(tries = 30)
    void blankLinesOnlyMoveTheLines(@ForAll @IntRange(min = 1, max = 4) int blanks) {
        String text = Tables.text("department-2026-2028.txt");
        String spaced = text.lines().collect(Collectors.joining("\n".repeat(blanks + 1)));

        List<FoundTarget> before = PlanReader.extract(text).targets();
        List<FoundTarget> after = PlanReader.extract(spaced).targets();

        assertEquals(
                before.stream()
                        .map(t -> (t.source().fromLine() - 1) * (blanks + 1) + 1)
                        .toList(),
                after.stream().map(t -> t.source().fromLine()).toList());
        assertEquals(
                before.stream().map(FoundTarget::name).toList(),
                after.stream().map(FoundTarget::name).toList());
    }

    @Example
    void hostileTextsDoNotHangIt() {
        Random random = new Random(57);
        String words =
                random.ints(60_000, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining(" "));
        List<String> hostile = List.of(
                words,
                words.replaceAll("\\s", " "),
                "(".repeat(300_000),
                "1.".repeat(300_000),
                "9".repeat(300_000),
                "- ".repeat(300_000),
                "a) ".repeat(200_000),
                "57-NQ/TW-".repeat(100_000),
                "từ 5% lên ".repeat(50_000),
                "\n- 80% xã".repeat(20_000),
                (Tables.text("ward-without-diacritics.txt") + "\n").repeat(60));

        for (String text : hostile) assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PlanReader.extract(text));
    }
}
