package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.result.PlanDocument.Annex;
import vn.tiendo.plan.extraction.result.PlanDocument.Citation;
import vn.tiendo.plan.extraction.result.PlanDocument.IssuingLine;

/** Whole plans of invented issuers, unlike each other in numbering, wording and damage; every target must be right. */
class InventedPlansTest {

    private static Extraction sample() throws IOException {
        return PlanReader.extract(Files.readString(Path.of("../dev-stack/src/main/resources/sample-plan.txt")));
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
    @ValueSource(strings = {"department-2026-2028", "commune-party-markdown", "ward-without-diacritics"})
    void everyTargetIsFoundAndNothingElse(String plan) {
        assertEquals(Tables.rows(plan + ".targets.txt"), read(PlanReader.extract(Tables.text(plan + ".txt"))));
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
