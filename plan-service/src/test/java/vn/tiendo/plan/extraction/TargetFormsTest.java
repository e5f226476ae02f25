package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTarget.DueBasis;
import vn.tiendo.plan.extraction.result.FoundTarget.Kind;
import vn.tiendo.plan.extraction.result.Warning.Code;

class TargetFormsTest {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN XÃ TÀ LÙNG
            Số: 12/KH-UBND
            KẾ HOẠCH
            Chuyển đổi số của xã năm 2026
            I. MỤC ĐÍCH, YÊU CẦU
            - Bảo đảm 100%% cán bộ nắm được nội dung Kế hoạch.
            II. MỤC TIÊU
            %s
            III. NHIỆM VỤ
            %s
            IV. TỔ CHỨC THỰC HIỆN
            1. Văn phòng theo dõi, đôn đốc.
            """;

    static Stream<List<String>> forms() {
        return Tables.rows("target-forms.txt").stream();
    }

    private static List<FoundTarget> objective(String lines) {
        return PlanReader.extract(PLAN.formatted(lines, "- Tuyên truyền sâu rộng."))
                .targets();
    }

    private static List<FoundTarget> task(String lines) {
        return PlanReader.extract(PLAN.formatted("- Có trang tin riêng của xã.", lines)).targets().stream()
                .filter(target -> target.kind() != Kind.QUALITATIVE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsReadAsItsTableSays(List<String> row) {
        FoundTarget target = objective("- " + row.getFirst()).getFirst();

        List<String> read = List.of(
                target.comparator(),
                target.evalComparator(),
                plain(target.value()),
                plain(target.valueTo()),
                Objects.toString(target.unit(), ""),
                target.firm() ? "yes" : "no",
                Objects.toString(target.dueOn(), ""));

        assertEquals(row.subList(1, row.size()), read);
        assertEquals(8, target.source().fromLine());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsOneTarget(List<String> row) {
        assertEquals(1, objective("- " + row.getFirst()).size());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsReadTheSameWithoutDiacritics(List<String> row) {
        String plan = PLAN.formatted("- " + row.getFirst(), "- Tuyên truyền sâu rộng.");

        FoundTarget target =
                PlanReader.extract(Tables.withoutMarks(plan)).targets().getFirst();

        assertEquals(
                List.of(row.get(1), row.get(2), row.get(3), row.get(4), row.get(7)),
                List.of(
                        target.comparator(),
                        target.evalComparator(),
                        plain(target.value()),
                        plain(target.valueTo()),
                        Objects.toString(target.dueOn(), "")));
    }

    @Test
    void anOwnerInBracketsLeadsTheTarget() {
        FoundTarget target = objective("- 90% hộ có nước sạch (Phòng Kinh tế chủ trì, phối hợp với Trạm Y tế).")
                .getFirst();

        assertEquals("Phòng Kinh tế", target.lead());
        assertEquals(List.of("Trạm Y tế"), target.coordinators());
    }

    @Test
    void starsOwnTheGroupAboveAndPlusesTheItemAbove() {
        List<FoundTarget> targets = objective("""
                - 90% hộ có nước sạch.
                - 80% hộ có mạng.
                + Đơn vị chủ trì: Phòng Kinh tế.
                - 70% hộ có sổ khám.
                * Đơn vị chủ trì: Trạm Y tế.
                * Thời gian thực hiện: Quý II/2026.""");

        assertEquals(
                List.of("Trạm Y tế", "Phòng Kinh tế", "Trạm Y tế"),
                targets.stream().map(FoundTarget::lead).toList());
        assertTrue(targets.stream().allMatch(t -> t.dueBasis() == DueBasis.BLOCK));
    }

    @Test
    void twoNumbersForTheSameThingAreFlagged() {
        String plan = PLAN.formatted(
                "- Trên 90% hồ sơ thủ tục đất đai được số hóa.",
                "- Số hóa 100% hồ sơ thủ tục đất đai để làm giàu dữ liệu.");

        assertTrue(PlanReader.extract(plan).warnings().stream().anyMatch(w -> w.code() == Code.CONTRADICTION));
    }

    @Test
    void severalQuantitiesInOneItemAreSeveralTargetsWithTheirOwnLines() {
        List<FoundTarget> targets =
                objective("- 90% trường có mạng nội bộ; 75% trạm\ny tế có mạng nội bộ, 60% trụ sở thôn có mạng.");

        assertEquals(
                List.of("90", "75", "60"),
                targets.stream().map(t -> plain(t.value())).toList());
        assertEquals(
                List.of(8, 8, 9),
                targets.stream().map(t -> t.source().fromLine()).toList());
    }

    @Test
    void eachStepOfATrajectoryKeepsItsOwnDate() {
        List<FoundTarget> targets = objective("- Tỷ lệ số hóa đạt 40% năm 2026, 65% năm 2027 và 100% năm 2030.");

        assertEquals(
                List.of("2026-12-31", "2027-12-31", "2030-12-31"),
                targets.stream().map(t -> t.dueOn().toString()).toList());
    }

    @Test
    void whatAnotherLevelSetsIsAReference() {
        FoundTarget target = objective("- Tỷ lệ hồ sơ trực tuyến đạt tối thiểu chỉ tiêu tỉnh giao.")
                .getFirst();

        assertEquals(Kind.REFERENCE, target.kind());
        assertEquals("ref", target.comparator());
        assertEquals(">=", target.evalComparator());
    }

    @Test
    void anItemWithoutNumberIsYesOrNo() {
        FoundTarget target =
                objective("- Có phòng họp trực tuyến hoặc thuê dịch vụ.").getFirst();

        assertEquals(Kind.QUALITATIVE, target.kind());
        assertEquals("bool", target.comparator());
        assertEquals(DueBasis.DOCUMENT, target.dueBasis());
    }

    @Test
    void aNumberInTheRequirementsIsNoTarget() {
        assertTrue(objective("- Có trang tin riêng của xã.").stream().allMatch(t -> t.value() == null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Phấn đấu 90% hộ dân cài ứng dụng của xã.",
                "- Vận động nhân dân, tối thiểu đạt 30% hộ lắp camera.",
                "- Tổ chức ít nhất 03 lớp tập huấn.",
            })
    void aTaskThatAsksForAQuantityIsATarget(String line) {
        assertEquals(1, task(line).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Nâng cấp hệ thống lên cấp độ 3, trực 24/7.",
                "- Rà soát 02 nhiệm vụ chuyển tiếp từ năm 2025.",
                "- Thực hiện Đề án 06 và Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
                "- Phủ sóng 5G tại khu vực trung tâm trong quý II/2026.",
                "- Trả lời phản ánh trong vòng 24 giờ.",
            })
    void aNumberThatMeasuresNothingIsNoTarget(String line) {
        assertTrue(task(line).isEmpty());
    }

    private static String plain(java.math.BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
