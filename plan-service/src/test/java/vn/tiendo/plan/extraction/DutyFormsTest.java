package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundDuty.DueRule;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;

class DutyFormsTest {

    private static List<FoundDuty> duties(String section, String sentence) {
        return PlanReader.extract("""
                KẾ HOẠCH
                Chuyển đổi số năm 2026
                I. MỤC TIÊU
                - 100%% thôn có mạng.
                II. TỔ CHỨC THỰC HIỆN
                1. %s
                %s
                """.formatted(section, sentence)).reportingDuties();
    }

    static Stream<List<String>> forms() {
        return Tables.rows("duty-forms.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyDutyIsReadAsItsTableSays(List<String> row) {
        FoundDuty duty = duties("Chế độ báo cáo", row.getFirst()).getFirst();

        List<String> read = List.of(
                Objects.toString(duty.reporter(), ""),
                Objects.toString(duty.recipient(), ""),
                Objects.toString(duty.via(), ""),
                duty.frequencies().stream().map(Frequency::name).collect(Collectors.joining(" ")),
                day(duty.dueRule()),
                duty.dueRule() == null ? "" : duty.dueRule().inclusive() ? "yes" : "no");

        assertEquals(row.subList(1, row.size()), read);
        assertEquals(7, duty.source().fromLine());
    }

    @Test
    void twoDaysOfTheYearAreTwoDuties() {
        List<FoundDuty> duties =
                duties("Chế độ báo cáo", "Các sở báo cáo UBND tỉnh trước ngày 15/6 và trước ngày 01/12 hằng năm.");

        assertEquals(
                List.of(List.of(Frequency.HALF_YEAR), List.of(Frequency.YEAR)),
                duties.stream().map(FoundDuty::frequencies).toList());
        assertEquals(
                List.of(new DueRule(15, 6, false), new DueRule(1, 12, false)),
                duties.stream().map(FoundDuty::dueRule).toList());
    }

    @Test
    void aDayInBracketsBelongsToThePeriodBeforeIt() {
        List<FoundDuty> duties = duties(
                "Chế độ báo cáo",
                "Các sở; UBND các xã báo cáo quý (trước ngày 20), năm (trước ngày 10/12) về Sở Nội vụ.");

        assertEquals(
                List.of(List.of(Frequency.QUARTER), List.of(Frequency.YEAR)),
                duties.stream().map(FoundDuty::frequencies).toList());
        assertEquals(
                List.of(new DueRule(20, null, false), new DueRule(10, 12, false)),
                duties.stream().map(FoundDuty::dueRule).toList());
        assertEquals("Các sở; UBND các xã", duties.getFirst().reporter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phòng Kinh tế rà soát, cắt giảm các báo cáo trùng lặp.",
                "Công an xã xây dựng quy định về chế độ báo cáo.",
                "Văn phòng tham mưu, báo cáo Chủ tịch UBND xã xem xét, quyết định.",
            })
    void aReportThatIsMentionedIsNoDuty(String sentence) {
        assertTrue(duties("Phân công", sentence).isEmpty());
    }

    private static String day(DueRule rule) {
        if (rule == null) return "";
        return rule.month() == null ? String.valueOf(rule.day()) : rule.day() + "/" + rule.month();
    }
}
