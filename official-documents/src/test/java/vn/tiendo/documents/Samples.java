package vn.tiendo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.documents.Block.Alignment;
import vn.tiendo.documents.Block.Column;
import vn.tiendo.documents.Block.Heading;
import vn.tiendo.documents.Block.Item;
import vn.tiendo.documents.Block.Paragraph;
import vn.tiendo.documents.Block.Row;
import vn.tiendo.documents.Block.Table;
import vn.tiendo.documents.Signature.Capacity;
import vn.tiendo.documents.Signature.Power;

/** Documents of the kinds that offices write; invented. */
final class Samples {
    static final Instant WRITTEN_AT = Instant.parse("2026-02-05T03:00:00Z");

    private Samples() {}

    /** A report whose annex lies and reaches over several pages. */
    static OfficialDocument stateReport(int rows) {
        return new OfficialDocument(
                new Letterhead(
                        "Ủy ban nhân dân tỉnh Lai Châu",
                        "Sở Khoa học và Công nghệ",
                        null,
                        "BC-SKHCN",
                        "Lai Châu",
                        null),
                "Báo cáo",
                "Kết quả thực hiện kế hoạch phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tháng 01 năm 2026",
                List.of("Ủy ban nhân dân tỉnh Lai Châu"),
                body(),
                new Signature(List.of(), "Giám đốc", null),
                List.of("Như trên", "Văn phòng Ủy ban nhân dân tỉnh", "Lưu: VT, KHTH"),
                List.of(
                        new Annex("Kết quả thực hiện nhiệm vụ", Annex.Orientation.LANDSCAPE, List.of(tasks(rows))),
                        new Annex("Kết quả thực hiện chỉ tiêu", Annex.Orientation.PORTRAIT, List.of(tasks(3)))),
                WRITTEN_AT);
    }

    static OfficialDocument partyReport() {
        return new OfficialDocument(
                new Letterhead(
                        "Đảng bộ tỉnh Lai Châu",
                        "Ban Thường vụ Tỉnh ủy",
                        "11",
                        "BC/TU",
                        "Lai Châu",
                        LocalDate.of(2026, 2, 5)),
                "Báo cáo",
                "kết quả thực hiện Nghị quyết về đột phá phát triển khoa học, công nghệ",
                List.of("Ban Bí thư Trung ương Đảng", "Văn phòng Trung ương Đảng"),
                body(),
                new Signature(List.of(new Power(Capacity.ON_BEHALF, "Ban Thường vụ")), "Phó Bí thư", "Trần Thị Mẫu"),
                List.of("Như trên", "Các đảng ủy trực thuộc Tỉnh ủy", "Lưu Văn phòng Tỉnh ủy"),
                List.of(),
                WRITTEN_AT);
    }

    static OfficialDocument urgingLetter() {
        return new OfficialDocument(
                new Letterhead(
                        null,
                        "Ủy ban nhân dân tỉnh Lai Châu",
                        "564",
                        "UBND-KGVX",
                        "Lai Châu",
                        LocalDate.of(2026, 3, 9)),
                null,
                "đôn đốc báo cáo kết quả thực hiện nhiệm vụ tháng 02 năm 2026",
                List.of("Sở Khoa học và Công nghệ", "Ủy ban nhân dân phường Tân Phong", "Ủy ban nhân dân xã Bình Lư"),
                List.of(
                        new Paragraph("Đến hết ngày 08 tháng 3 năm 2026, các cơ quan, đơn vị nêu trên chưa gửi báo cáo"
                                + " kết quả thực hiện nhiệm vụ của kỳ báo cáo tháng 02 năm 2026 theo quy định."),
                        new Paragraph(
                                "Đề nghị thủ trưởng các cơ quan, đơn vị khẩn trương gửi báo cáo trước ngày 12 tháng"
                                        + " 3 năm 2026 và chịu trách nhiệm về việc chậm trễ.")),
                new Signature(
                        List.of(new Power(Capacity.ON_BEHALF, "Ủy ban nhân dân"), new Power(Capacity.FOR, "Chủ tịch")),
                        "Phó Chủ tịch",
                        null),
                List.of("Như trên", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh", "Lưu: VT, KGVX"),
                List.of(),
                WRITTEN_AT);
    }

    static List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Thực hiện chế độ báo cáo định kỳ, cơ quan báo cáo kết quả như sau:"));
        blocks.add(new Heading(1, "Kết quả thực hiện"));
        blocks.add(new Heading(2, "Về nhiệm vụ"));
        for (int i = 0; i < 4; i++) {
            blocks.add(new Heading(3, "Nhóm nhiệm vụ thứ " + (i + 1)));
            blocks.add(new Paragraph(LONG));
        }
        blocks.add(new Heading(2, "Về chỉ tiêu"));
        blocks.add(new Item("Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến đạt 71,4 % (5/7)"));
        blocks.add(new Item("Kinh phí đã sử dụng: 125.000.000 đồng"));
        blocks.add(new Heading(1, "Khó khăn, vướng mắc"));
        blocks.add(new Paragraph(LONG));
        blocks.add(new Paragraph("Trên đây là báo cáo của cơ quan, kính gửi cấp trên xem xét, tổng hợp."));
        return blocks;
    }

    static final String LONG =
            "Các cơ quan, đơn vị đã bám sát kế hoạch, phân công rõ người, rõ việc, rõ trách nhiệm, rõ"
                    + " tiến độ, rõ kết quả; việc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính được đẩy mạnh, nhiều xã, phường"
                    + " đã hoàn thành sớm hơn thời hạn được giao, trong đó có những nơi còn khó khăn về hạ tầng viễn thông và nguồn nhân"
                    + " lực; một số nhiệm vụ phụ thuộc vào nền tảng dùng chung nên tiến độ chưa đồng đều.";

    private static Table tasks(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            if (i % 15 == 1) {
                rows.add(Row.of("Nhóm nhiệm vụ về hạ tầng số"));
            }
            rows.add(Row.of(
                    Integer.toString(i),
                    "Triển khai nền tảng họp trực tuyến đến các thôn, bản, tổ dân phố trên địa bàn",
                    "Phòng Văn hóa - Xã hội",
                    i % 2 == 0 ? "Đã hoàn thành" : "Đang thực hiện",
                    "71,4"));
        }
        return new Table(
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Nhiệm vụ", 6, Alignment.LEFT),
                        new Column("Đơn vị chủ trì", 3, Alignment.LEFT),
                        new Column("Tình trạng", 2.5, Alignment.CENTER),
                        new Column("Tỷ lệ (%)", 1.5, Alignment.RIGHT)),
                rows);
    }
}
