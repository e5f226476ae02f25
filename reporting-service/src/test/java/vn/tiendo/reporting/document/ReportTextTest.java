package vn.tiendo.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.Office;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.reporting.document.ReportFacts.Answer;
import vn.tiendo.reporting.document.ReportFacts.Item;
import vn.tiendo.reporting.document.ReportFacts.Kind;
import vn.tiendo.reporting.document.ReportFacts.Progress;
import vn.tiendo.reporting.document.ReportFacts.Proof;

class ReportTextTest {
    private static final Office WARD =
            new Office("UBND phường Tân Phong", "UBND tỉnh Lai Châu", "UBND phường Tân Phong", "COMMUNE", "STATE");

    private static Item target(String name, Answer answer, Integer numerator, Integer denominator, boolean estimated) {
        return new Item(
                Kind.TARGET,
                name,
                "%",
                answer,
                numerator == null ? null : BigDecimal.valueOf(numerator),
                denominator == null ? null : BigDecimal.valueOf(denominator),
                null,
                estimated,
                null,
                null,
                null,
                null,
                false);
    }

    private static Item task(String name, Progress progress, String percent, String funds) {
        return new Item(
                Kind.TASK,
                name,
                null,
                null,
                null,
                null,
                null,
                false,
                progress,
                new BigDecimal(percent),
                null,
                new BigDecimal(funds),
                false);
    }

    private static Item text(String name, String text) {
        return new Item(Kind.TEXT, name, null, null, null, null, null, false, null, null, text, null, false);
    }

    private static ReportFacts facts(Office office, int version, boolean draft, List<Proof> evidence) {
        return new ReportFacts(
                "Báo cáo tháng 6/2026",
                version,
                draft,
                version > 1 ? "Số liệu đến sau" : null,
                LocalDate.of(2026, 5, 15),
                LocalDate.of(2026, 6, 14),
                Instant.parse("2026-06-12T03:00:00Z"),
                office,
                "UBND tỉnh Lai Châu",
                List.of(
                        target("Hồ sơ trực tuyến", Answer.VALUE, 5, 7, false),
                        target("Số hóa hồ sơ", Answer.VALUE, 9, 10, true),
                        target("Thôn chưa có sóng", Answer.NIL, null, null, false),
                        target("Doanh nghiệp công nghệ", Answer.NOT_APPLICABLE, null, null, false),
                        target("Hài lòng", null, null, null, false),
                        task("Lập danh mục dữ liệu", Progress.COMPLETED, "100", "125000000.50"),
                        task("Tập huấn", Progress.IN_PROGRESS, "33.333", "1000000"),
                        text("Khó khăn, vướng mắc", "Thiếu nhân lực.\n\nThiếu đường truyền.")),
                evidence);
    }

    private static List<String> rows(OfficialDocument document, int annex) {
        Block.Table table = (Block.Table) document.annexes().get(annex).blocks().getFirst();
        return table.rows().stream().map(row -> String.join("|", row.cells())).toList();
    }

    private static String text(OfficialDocument document) {
        return document.body().stream()
                .map(block -> switch (block) {
                    case Block.Heading heading -> heading.text();
                    case Block.Paragraph paragraph -> paragraph.text();
                    case Block.Item item -> item.text();
                    case Block.Basis basis -> basis.text();
                    case Block.Table table -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void figuresStandInTheAnnexAndWhatHasNoneSaysWhy() {
        OfficialDocument document = ReportText.of(facts(WARD, 1, false, List.of()));
        assertEquals(
                List.of(
                        "1|Hồ sơ trực tuyến|%|5|7|71,43|",
                        "2|Số hóa hồ sơ|%|9|10|90|Ước thực hiện",
                        "3|Thôn chưa có sóng|%|-|-|-|Không phát sinh",
                        "4|Doanh nghiệp công nghệ|%|-|-|-|Không áp dụng",
                        "5|Hài lòng|%|-|-|-|Chưa có số liệu"),
                rows(document, 0));
        assertEquals(
                List.of(
                        "1|Lập danh mục dữ liệu|Đã hoàn thành|100|125.000.000,5|",
                        "2|Tập huấn|Đang thực hiện|33,33|1.000.000|"),
                rows(document, 1));
    }

    @Test
    void theTextCountsWhatTheAnnexesListAndTellsDifficulties() {
        String text = text(ReportText.of(facts(WARD, 1, false, List.of())));
        assertTrue(
                text.contains("kỳ từ ngày 15/5/2026 đến ngày 14/6/2026, Ủy ban nhân dân phường Tân Phong báo cáo"),
                text);
        assertTrue(text.contains("Số chỉ tiêu báo cáo là 5 (chi tiết tại Phụ lục I)"), text);
        assertTrue(
                text.contains(
                        "Có số liệu: 1\nƯớc thực hiện: 1\nKhông phát sinh: 1\nKhông áp dụng: 1\nChưa có số liệu: 1"),
                text);
        assertTrue(text.contains("cho 2 nội dung là 126.000.000,5 đồng"), text);
        assertTrue(text.contains("Khó khăn, vướng mắc\nThiếu nhân lực.\nThiếu đường truyền.\n"), text);
    }

    @Test
    void evidenceIsListedByNameAndTheBeginningOfItsHash() {
        OfficialDocument document = ReportText.of(facts(
                WARD, 1, false, List.of(new Proof("Tập huấn", "ảnh lớp.png", "0123456789abcdef0123456789abcdef"))));
        assertEquals(List.of("1|Tập huấn|ảnh lớp.png|0123456789abcdef"), rows(document, 2));
        assertTrue(text(document).contains("1 tệp minh chứng, liệt kê tại Phụ lục III"));
    }

    @Test
    void aDraftAndACorrectionSayWhatTheyAre() {
        assertEquals(
                "Kết quả thực hiện nhiệm vụ tháng 6/2026 (dự thảo)",
                ReportText.of(facts(WARD, 1, true, List.of())).subject());
        OfficialDocument second = ReportText.of(facts(WARD, 2, false, List.of()));
        assertEquals("Kết quả thực hiện nhiệm vụ tháng 6/2026 (điều chỉnh lần 1)", second.subject());
        assertTrue(text(second).contains("Lý do điều chỉnh báo cáo đã gửi: Số liệu đến sau"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "UBND tỉnh Lai Châu,UBND tỉnh Lai Châu,PROVINCE,STATE,STATE,BC-UBND,Lai Châu,Chủ tịch,Ủy ban nhân dân",
                "UBND phường Tân Phong,UBND phường Tân Phong,COMMUNE,STATE,STATE,BC-UBND,Tân Phong,Chủ tịch,Ủy ban nhân dân",
                "Sở Khoa học và Công nghệ,UBND tỉnh Lai Châu,DEPARTMENT,STATE,STATE,BC-SKHCN,Lai Châu,Giám đốc,-",
                "Phòng Văn hóa - Xã hội,UBND phường Tân Phong,UNIT,STATE,STATE,BC-PVHXH,Tân Phong,Thủ trưởng đơn vị,-",
                "Tỉnh ủy Lai Châu,Tỉnh ủy Lai Châu,PROVINCE,PARTY,PARTY,BC/TU,Lai Châu,Bí thư,Ban Thường vụ",
                "Đảng ủy phường Đoàn Kết,Đảng ủy phường Đoàn Kết,COMMUNE,PARTY,PARTY,BC/ĐUPĐK,Đoàn Kết,Bí thư,Ban Thường vụ",
                "Ủy ban MTTQ tỉnh,-,PROVINCE,FRONT,STATE,BC-UBMT,'',Chủ tịch,Ban Thường trực"
            })
    void aBodyHeadsAndSignsByItsLineAndLevel(
            String name,
            String seat,
            String level,
            String line,
            String sheet,
            String symbol,
            String place,
            String title,
            String power) {
        OfficeHead head = new OfficeHead(new Office(name, null, seat, level, line));
        assertEquals(sheet, head.styleSheet());
        assertEquals(symbol, head.letterhead("BC").symbol());
        assertEquals(place, head.letterhead("BC").place());
        assertEquals(title, head.signature().title());
        assertEquals(
                power == null ? List.of() : List.of(power),
                head.signature().powers().stream().map(one -> one.of()).toList());
    }
}
