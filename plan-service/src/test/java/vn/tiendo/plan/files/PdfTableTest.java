package vn.tiendo.plan.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.extraction.PlanReader;
import vn.tiendo.plan.extraction.result.Extraction;

/** Annexes as PDF: cells broken over lines and pages, headings repeated, numbers in the middle, sheets turned. */
class PdfTableTest {
    private static final String HEADING = "TT|Nhiệm vụ|Đơn vị chủ trì|Đơn vị phối hợp|Thời hạn";
    private static final String[] TASKS = {
        HEADING,
        "1|Rà soát, cập nhật và công bố danh mục dữ liệu dùng chung của các cơ quan, đơn vị trên địa bàn; chuẩn hóa"
                + " cấu trúc dữ liệu theo hướng dẫn của tỉnh để kết nối, chia sẻ|Phòng Văn hóa - Xã hội"
                + "|Văn phòng HĐND và UBND; Trạm y tế|Trước ngày 30/6/2026",
        "2|Nâng cấp mạng nội bộ|Phòng Kinh tế, Hạ tầng và Đô thị|Công an xã|Quý III/2026",
        "3|Tổ chức các lớp tập huấn kỹ năng số cho cán bộ thôn, bản, tổ công nghệ số cộng đồng và người dân có nhu cầu"
                + " sử dụng dịch vụ công trực tuyến|Trung tâm phục vụ hành chính công|Đoàn thanh niên|Tháng 10/2026",
        "4|Báo cáo tổng kết|Văn phòng HĐND và UBND||Trước ngày 15/12/2026",
    };

    private static DrawnTable tasks(boolean framed) {
        return new DrawnTable(framed, 30, 180, 110, 100, 90).after("PHỤ LỤC", "DANH MỤC NHIỆM VỤ NĂM 2026");
    }

    private static String text(byte[] file) {
        try {
            Path path = Files.createTempFile("plan", ".pdf");
            try {
                return FileText.of(Files.write(path, file)).orElseThrow().text();
            } finally {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> rows(byte[] file) {
        return text(file).lines().filter(line -> line.indexOf('\t') > 0).toList();
    }

    private static List<String> asWritten(String... rows) {
        return Arrays.stream(rows).map(row -> row.replace('|', '\t')).toList();
    }

    static Stream<byte[]> drawings() {
        return Stream.of(
                tasks(true).with(TASKS),
                tasks(true).centred().with(TASKS),
                tasks(true).turned().with(TASKS),
                tasks(true).pagesOf(200).with(TASKS),
                tasks(true).pagesOf(150).with(TASKS),
                tasks(false).with(TASKS),
                tasks(false).centred().with(TASKS),
                tasks(false).turned().with(TASKS),
                tasks(false).pagesOf(200).with(TASKS));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyRowIsReadWhole(byte[] file) {
        assertEquals(asWritten(TASKS), rows(file));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyTaskHasItsOwnersAndItsDay(byte[] file) {
        Extraction read = PlanReader.extract(text(file));

        assertEquals(
                List.of(
                        "Phòng Văn hóa - Xã hội 2026-06-29 [Văn phòng HĐND và UBND, Trạm y tế]",
                        "Phòng Kinh tế, Hạ tầng và Đô thị 2026-09-30 [Công an xã]",
                        "Trung tâm phục vụ hành chính công 2026-10-31 [Đoàn thanh niên]",
                        "Văn phòng HĐND và UBND 2026-12-14 []"),
                read.tasks().stream()
                        .map(task -> task.lead() + " " + task.due() + " " + task.coordinators())
                        .toList());
    }

    @Test
    void aCellThatSpansRowsHoldsForEachAndTargetsAreReadWhole() {
        byte[] file = new DrawnTable(true, 30, 200, 60, 70, 130)
                .centred()
                .with(
                        "TT|Chỉ tiêu|Đơn vị tính|Năm 2026|Đơn vị chủ trì",
                        "1|Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trên môi trường điện tử|%|≥ 85"
                                + "|Văn phòng HĐND và UBND",
                        "2|Tỷ lệ người dân trưởng thành có tài khoản định danh điện tử mức độ hai|%|70|^",
                        "3|Số thôn có tổ công nghệ số cộng đồng hoạt động thường xuyên, có báo cáo|thôn|12|Công an xã");

        assertEquals(
                List.of(">= 85 % Văn phòng HĐND và UBND", "= 70 % Văn phòng HĐND và UBND", "= 12 thôn Công an xã"),
                PlanReader.extract(text(file)).targets().stream()
                        .map(target -> String.join(
                                " ",
                                target.comparator(),
                                Objects.toString(target.value()),
                                target.unit(),
                                target.lead()))
                        .toList());
    }

    @Test
    void textAroundTablesStaysText() {
        List<String> lines = text(new DrawnTable(true, 30, 180, 110, 100, 90)
                        .after("II. NHIỆM VỤ", "- Rà soát quy trình.")
                        .with(TASKS))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertEquals(List.of("1", "II. NHIỆM VỤ", "- Rà soát quy trình."), lines.subList(0, 3));
    }
}
