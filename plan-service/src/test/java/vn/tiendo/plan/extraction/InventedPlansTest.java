package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.result.PlanDocument.Annex;
import vn.tiendo.plan.extraction.result.PlanDocument.Citation;
import vn.tiendo.plan.extraction.result.PlanDocument.IssuingLine;

/** Whole plans of invented issuers, unlike each other in numbering, wording and damage; every target must be right. */
class InventedPlansTest {

    private static final Path SAMPLE = Path.of("../dev-stack/src/main/resources/sample-plan.txt");
    private static final Map<Character, String> MISTAKEN =
            Map.of('a', "di4é", 'e', "é¢€", 'o', "6déi0", 'u', "wy", 'i', "j1", 'y', "v¥");

    private static Extraction sample() throws IOException {
        return PlanReader.extract(Files.readString(SAMPLE));
    }

    private static List<List<String>> read(Extraction extraction) {
        return extraction.targets().stream().map(InventedPlansTest::row).toList();
    }

    private static List<String> row(FoundTarget target) {
        return List.of(
                String.valueOf(target.source().fromLine()),
                target.comparator(),
                target.evalComparator(),
                target.value() == null ? "" : target.value().toPlainString(),
                target.valueTo() == null ? "" : target.valueTo().toPlainString(),
                Objects.toString(target.dueOn(), ""),
                Objects.toString(target.lead(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2026-2028",
                "commune-party-markdown",
                "ward-without-diacritics",
                "province-broken-lines"
            })
    void everyTargetIsFoundAndNothingElse(String plan) {
        assertEquals(Tables.rows(plan + ".targets.txt"), read(PlanReader.extract(Tables.text(plan + ".txt"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-2026-2028", "commune-party-markdown", "province-broken-lines"})
    void withoutDiacriticsTheTargetsAndDutiesAreTheSame(String plan) {
        Extraction marked = PlanReader.extract(Tables.text(plan + ".txt"));
        Extraction plain = PlanReader.extract(Tables.withoutMarks(Tables.text(plan + ".txt")));

        assertEquals(values(marked), values(plain));
        assertEquals(
                marked.reportingDuties().stream().map(FoundDuty::frequencies).toList(),
                plain.reportingDuties().stream().map(FoundDuty::frequencies).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damagedByRecognitionTheTargetsAreTheSame(long seed) throws IOException {
        String text = Files.readString(SAMPLE);

        assertEquals(values(PlanReader.extract(text)), values(PlanReader.extract(damaged(text, new Random(seed)))));
    }

    /** One in ten marked vowels becomes what recognition makes of it; the other marks are lost. */
    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder();
        for (char c : text.toCharArray()) {
            char plain = Tables.withoutMarks(String.valueOf(c)).charAt(0);
            String mistaken = plain == c ? null : MISTAKEN.get(plain);
            boolean wrong = mistaken != null && random.nextInt(10) == 0;
            damaged.append(wrong ? mistaken.charAt(random.nextInt(mistaken.length())) : plain);
        }
        return damaged.toString();
    }

    private static List<List<String>> values(Extraction extraction) {
        return read(extraction).stream().map(row -> row.subList(0, 6)).toList();
    }

    @Test
    void aLetterheadBrokenOverLinesIsPutTogether() {
        PlanDocument document =
                PlanReader.extract(Tables.text("province-broken-lines.txt")).document();

        assertEquals("275/KH-UBND", document.number());
        assertEquals("UỶ BAN NHÂN DÂN TỈNH KHAU VAI", document.issuer());
        assertEquals("Khau Vai", document.place());
        assertEquals("2025-12-09", document.issuedOn().toString());
        assertEquals("PHÁT TRIỂN KINH TẾ DỮ LIỆU VÀ XÃ HỘI HỌC TẬP NĂM 2026", document.subject());
    }

    @Test
    void everyTargetOfTheSampleIsFoundAndNothingElse() throws IOException {
        assertEquals(Tables.rows("sample-plan.targets.txt"), read(sample()));
    }

    @Test
    void theSampleSaysWhatItIs() throws IOException {
        PlanDocument document = sample().document();

        assertEquals("KẾ HOẠCH", document.type());
        assertEquals("24-KH/TU", document.number());
        assertEquals("Ban Thường vụ Tỉnh ủy", document.issuer());
        assertEquals("Mường Lam", document.place());
        assertEquals("2026-01-12", document.issuedOn().toString());
        assertEquals(IssuingLine.PARTY, document.line());
        assertEquals(List.of(new Citation("Kế hoạch số 08-KH/BCĐTW, ngày 05/01/2026")), document.implementing());
        assertEquals(List.of(new Annex("Phụ lục", false)), document.annexes());
    }

    @Test
    void theSampleHasAMonthlyAndAQuarterlyDuty() throws IOException {
        List<List<Frequency>> frequencies = sample().reportingDuties().stream()
                .map(duty -> duty.frequencies())
                .toList();

        assertTrue(frequencies.contains(List.of(Frequency.MONTH)));
        assertTrue(frequencies.contains(List.of(Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.YEAR)));
    }

    @Test
    void theTaskDueBeforeADayIsDueTheDayBefore() throws IOException {
        assertEquals("2026-02-09", sample().tasks().getFirst().due().toString());
    }

    @Test
    void aBlankNumberStaysEmptyAndTheReplacedPlanIsNamed() {
        PlanDocument document =
                PlanReader.extract(Tables.text("department-2026-2028.txt")).document();

        assertEquals(null, document.number());
        assertEquals("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", document.issuer());
        assertEquals(2, document.implementing().size());
        assertEquals(List.of(new Citation("Kế hoạch số 77/KH-SNN ngày 14/3/2023")), document.replaces());
    }

    @Test
    void ownerLinesOfATaskGiveItsLeadCoordinatorsAndDate() {
        var task = PlanReader.extract(Tables.text("department-2026-2028.txt"))
                .tasks()
                .getFirst();

        assertEquals("Trung tâm Thông tin", task.lead());
        assertEquals(List.of("Chi cục Kiểm lâm", "Chi cục Trồng trọt"), task.coordinators());
        assertEquals("2026-06-30", task.due().toString());
        assertEquals("Xây dựng nền tảng dữ liệu", task.theme());
    }
}
