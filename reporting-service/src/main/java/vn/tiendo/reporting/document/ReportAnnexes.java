package vn.tiendo.reporting.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.documents.Annex;
import vn.tiendo.documents.Annex.Orientation;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Block.Alignment;
import vn.tiendo.documents.Block.Column;
import vn.tiendo.documents.Block.Row;
import vn.tiendo.reporting.document.ReportFacts.Answer;
import vn.tiendo.reporting.document.ReportFacts.Kind;
import vn.tiendo.reporting.document.ReportFacts.Progress;

/** The items of a report as annex tables, and its evidence as a list. */
final class ReportAnnexes {
    /** Hexadecimal digits of a hash that are shown: enough to know a file again, short enough to compare by eye. */
    private static final int SHOWN_OF_HASH = 16;

    private static final List<String> NUMERALS = List.of("I", "II", "III");

    enum Content {
        TARGETS,
        TASKS,
        EVIDENCE
    }

    private final Map<Content, Annex> annexes = new EnumMap<>(Content.class);

    ReportAnnexes(ReportFacts facts) {
        List<ReportFacts.Item> targets = facts.of(Kind.TARGET);
        List<ReportFacts.Item> tasks = facts.of(Kind.TASK);
        if (!targets.isEmpty()) {
            add(Content.TARGETS, "Kết quả thực hiện chỉ tiêu", targets(targets));
        }
        if (!tasks.isEmpty()) {
            add(Content.TASKS, "Kết quả thực hiện nhiệm vụ", tasks(tasks));
        }
        if (!facts.evidence().isEmpty()) {
            add(Content.EVIDENCE, "Danh mục minh chứng", evidence(facts.evidence()));
        }
    }

    List<Annex> all() {
        return List.copyOf(annexes.values());
    }

    /** As the text refers to it; a single annex has no number. */
    String reference(Content content) {
        int place = List.copyOf(annexes.keySet()).indexOf(content);
        return annexes.size() == 1 ? "Phụ lục kèm theo" : "Phụ lục " + NUMERALS.get(place);
    }

    private void add(Content content, String title, Block.Table table) {
        annexes.put(content, new Annex(title, Orientation.LANDSCAPE, List.of(table)));
    }

    private static Block.Table targets(List<ReportFacts.Item> items) {
        List<Row> rows = new ArrayList<>();
        for (ReportFacts.Item item : items) {
            boolean value = item.answer() == Answer.VALUE;
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    item.name(),
                    item.unit() == null ? "" : item.unit(),
                    value ? Figures.of(item.numerator()) : "-",
                    value ? Figures.of(item.denominator()) : "-",
                    value ? value(item) : "-",
                    joined(words(item), item.consolidated() ? "Số tổng hợp" : "", text(item))));
        }
        return new Block.Table(
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Chỉ tiêu", 7, Alignment.LEFT),
                        new Column("Đơn vị tính", 2, Alignment.CENTER),
                        new Column("Tử số", 2, Alignment.RIGHT),
                        new Column("Mẫu số", 2, Alignment.RIGHT),
                        new Column("Kết quả", 2, Alignment.RIGHT),
                        new Column("Ghi chú", 4, Alignment.LEFT)),
                rows);
    }

    private static Block.Table tasks(List<ReportFacts.Item> items) {
        List<Row> rows = new ArrayList<>();
        for (ReportFacts.Item item : items) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    item.name(),
                    item.progress() == null ? words(item) : words(item.progress()),
                    Figures.of(item.percent()),
                    Figures.of(item.fundsSpent()),
                    joined(item.consolidated() ? "Số tổng hợp" : "", text(item))));
        }
        return new Block.Table(
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Nhiệm vụ", 8, Alignment.LEFT),
                        new Column("Tình trạng", 3, Alignment.CENTER),
                        new Column("Tỷ lệ (%)", 1.5, Alignment.RIGHT),
                        new Column("Kinh phí đã sử dụng (đồng)", 3, Alignment.RIGHT),
                        new Column("Ghi chú", 4, Alignment.LEFT)),
                rows);
    }

    private static Block.Table evidence(List<ReportFacts.Proof> proofs) {
        List<Row> rows = new ArrayList<>();
        for (ReportFacts.Proof proof : proofs) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    proof.item(),
                    proof.fileName(),
                    proof.sha256().substring(0, SHOWN_OF_HASH)));
        }
        return new Block.Table(
                List.of(
                        new Column("TT", 1, Alignment.CENTER),
                        new Column("Nội dung", 7, Alignment.LEFT),
                        new Column("Tệp minh chứng", 7, Alignment.LEFT),
                        new Column("Mã SHA-256 (%d ký tự đầu)".formatted(SHOWN_OF_HASH), 4, Alignment.CENTER)),
                rows);
    }

    /** A share is printed where the unit says what it is of; any other scale is the indicator's, and not known here. */
    private static String value(ReportFacts.Item item) {
        return item.numerator() != null && item.denominator() != null && "%".equals(item.unit())
                ? Figures.percentage(item.numerator(), item.denominator())
                : Figures.of(item.value());
    }

    /** What an answer without figures says; an estimate says so. */
    static String words(ReportFacts.Item item) {
        if (item.answer() == null) {
            return item.kind() == Kind.TASK ? "Chưa báo cáo" : "Chưa có số liệu";
        }
        return switch (item.answer()) {
            case VALUE -> item.estimated() ? "Ước thực hiện" : "";
            case NIL -> "Không phát sinh";
            case NOT_APPLICABLE -> "Không áp dụng";
        };
    }

    static String words(Progress progress) {
        return switch (progress) {
            case NOT_STARTED -> "Chưa thực hiện";
            case IN_PROGRESS -> "Đang thực hiện";
            case COMPLETED -> "Đã hoàn thành";
            case CANCELLED -> "Không thực hiện";
            case CONTINUOUS -> "Thực hiện thường xuyên";
        };
    }

    private static String text(ReportFacts.Item item) {
        return item.text() == null ? "" : item.text();
    }

    private static String joined(String... notes) {
        return Stream.of(notes).filter(note -> !note.isBlank()).collect(Collectors.joining("; "));
    }
}
