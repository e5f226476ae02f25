package vn.tiendo.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Block.Heading;
import vn.tiendo.documents.Block.Item;
import vn.tiendo.documents.Block.Paragraph;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.reporting.document.ReportFacts.Answer;
import vn.tiendo.reporting.document.ReportFacts.Kind;
import vn.tiendo.reporting.document.ReportFacts.Progress;

/** A report as a document: what it comes to in the text, item by item in the annexes. */
final class ReportText {
    private static final String TYPE = "Báo cáo";

    private final ReportFacts facts;
    private final OfficeHead head;
    private final ReportAnnexes annexes;

    private ReportText(ReportFacts facts) {
        this.facts = facts;
        this.head = new OfficeHead(facts.office());
        this.annexes = new ReportAnnexes(facts);
    }

    static OfficialDocument of(ReportFacts facts) {
        return new ReportText(facts).document();
    }

    private OfficialDocument document() {
        return new OfficialDocument(
                head.letterhead("BC"),
                TYPE,
                subject(),
                List.of(OfficeHead.written(facts.recipient())),
                body(),
                head.signature(),
                List.of("Như trên", head.fileOf()),
                annexes.all(),
                facts.writtenAt());
    }

    /** A period's report is about the results of the period; one asked for once is about what was asked. */
    private String subject() {
        String asked = facts.title().replaceFirst("(?iu)^báo cáo\\s+", "");
        String subject = facts.to() == null ? asked : "Kết quả thực hiện nhiệm vụ " + asked;
        return subject
                + (facts.version() > 1 ? " (điều chỉnh lần %d)".formatted(facts.version() - 1) : "")
                + (facts.draft() ? " (dự thảo)" : "");
    }

    private List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(opening()));
        if (facts.correctionReason() != null) {
            blocks.add(new Paragraph("Lý do điều chỉnh báo cáo đã gửi: " + facts.correctionReason()));
        }
        if (!facts.of(Kind.TARGET).isEmpty()) {
            addTargets(blocks);
        }
        if (!facts.of(Kind.TASK).isEmpty()) {
            addTasks(blocks);
        }
        addFunds(blocks);
        addTexts(blocks);
        if (!facts.evidence().isEmpty()) {
            blocks.add(new Heading(1, "Minh chứng"));
            blocks.add(new Paragraph("Báo cáo có %s tệp minh chứng, liệt kê tại %s."
                    .formatted(
                            Figures.of(facts.evidence().size()), annexes.reference(ReportAnnexes.Content.EVIDENCE))));
        }
        blocks.add(new Paragraph("Trên đây là báo cáo của %s; kính gửi %s xem xét, tổng hợp"
                .formatted(OfficeHead.written(facts.office().name()), OfficeHead.written(facts.recipient()))));
        return blocks;
    }

    private String opening() {
        String window = facts.from() == null || facts.to() == null
                ? ""
                : " kỳ từ ngày %s đến ngày %s".formatted(Figures.day(facts.from()), Figures.day(facts.to()));
        return "Thực hiện chế độ báo cáo%s, %s báo cáo như sau:"
                .formatted(window, OfficeHead.written(facts.office().name()));
    }

    private void addTargets(List<Block> blocks) {
        List<ReportFacts.Item> targets = facts.of(Kind.TARGET);
        blocks.add(new Heading(1, "Kết quả thực hiện chỉ tiêu"));
        blocks.add(new Paragraph("Số chỉ tiêu báo cáo là %s (chi tiết tại %s), trong đó:"
                .formatted(Figures.of(targets.size()), annexes.reference(ReportAnnexes.Content.TARGETS))));
        addCount(blocks, "Có số liệu", targets, item -> item.answer() == Answer.VALUE && !item.estimated());
        addCount(blocks, "Ước thực hiện", targets, item -> item.answer() == Answer.VALUE && item.estimated());
        addCount(blocks, "Không phát sinh", targets, item -> item.answer() == Answer.NIL);
        addCount(blocks, "Không áp dụng", targets, item -> item.answer() == Answer.NOT_APPLICABLE);
        addCount(blocks, "Chưa có số liệu", targets, item -> item.answer() == null);
    }

    private void addTasks(List<Block> blocks) {
        List<ReportFacts.Item> tasks = facts.of(Kind.TASK);
        blocks.add(new Heading(1, "Kết quả thực hiện nhiệm vụ"));
        blocks.add(new Paragraph("Số nhiệm vụ báo cáo là %s (chi tiết tại %s), trong đó:"
                .formatted(Figures.of(tasks.size()), annexes.reference(ReportAnnexes.Content.TASKS))));
        for (Progress progress : Progress.values()) {
            addCount(blocks, ReportAnnexes.words(progress), tasks, item -> item.progress() == progress);
        }
        addCount(blocks, "Chưa báo cáo", tasks, item -> item.progress() == null && item.answer() == null);
    }

    private static void addCount(
            List<Block> blocks, String name, List<ReportFacts.Item> items, Predicate<ReportFacts.Item> counted) {
        long count = items.stream().filter(counted).count();
        if (count > 0) {
            blocks.add(new Item("%s: %s".formatted(name, Figures.of(count))));
        }
    }

    private void addFunds(List<Block> blocks) {
        List<BigDecimal> spent = facts.items().stream()
                .flatMap(item -> Stream.ofNullable(item.fundsSpent()))
                .toList();
        if (!spent.isEmpty()) {
            blocks.add(new Heading(1, "Kinh phí đã sử dụng"));
            blocks.add(new Paragraph("Lũy kế kinh phí đã sử dụng cho %s nội dung là %s đồng."
                    .formatted(
                            Figures.of(spent.size()),
                            Figures.of(spent.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))));
        }
    }

    /** What was asked for in words, difficulties among it: a heading each, a paragraph for each line. */
    private void addTexts(List<Block> blocks) {
        for (ReportFacts.Item item : facts.of(Kind.TEXT)) {
            blocks.add(new Heading(1, item.name()));
            String text = item.text() == null || item.text().isBlank() ? ReportAnnexes.words(item) : item.text();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(line.strip())));
        }
    }
}
