package vn.tiendo.plan.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.plan.PlanDocument.Annex;
import vn.tiendo.plan.plan.PlanDocument.Citation;
import vn.tiendo.plan.plan.PlanDocument.Line;
import vn.tiendo.plan.plan.PlanDocument.Recipient;

/** The document itself as rows of three cells: which item, what it says, and what more there is to it. */
final class DocumentSheet {
    static final String TITLE = "Văn bản";
    static final List<String> HEADINGS = List.of("Mục", "Nội dung", "Ghi chú");

    private static final String TYPE = "Loại văn bản";
    private static final String NUMBER = "Số, ký hiệu";
    private static final String ISSUER = "Cơ quan ban hành";
    private static final String PLACE = "Nơi ban hành";
    private static final String ISSUED_ON = "Ngày ban hành";
    private static final String SUBJECT = "Trích yếu";
    private static final String SIGNER = "Người ký";
    private static final String LINE = "Hệ thống";
    private static final String IMPLEMENTS = "Thực hiện văn bản";
    private static final String REPLACES = "Thay thế văn bản";
    private static final String AMENDS = "Sửa đổi văn bản";
    private static final String ANNEX = "Phụ lục";
    private static final String RECIPIENT = "Nơi nhận";
    private static final String ABSENT = "không kèm theo";

    private DocumentSheet() {}

    static List<List<String>> rows(PlanDocument document) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, TYPE, document.type());
        add(rows, NUMBER, document.number());
        add(rows, ISSUER, document.issuer());
        add(rows, PLACE, document.place());
        add(
                rows,
                ISSUED_ON,
                document.issuedOn() == null ? null : document.issuedOn().toString());
        add(rows, SUBJECT, document.subject());
        add(rows, SIGNER, document.signer());
        add(rows, LINE, document.line() == null ? null : document.line().name());
        cited(document.implementing()).forEach(cited -> add(rows, IMPLEMENTS, cited));
        cited(document.replaces()).forEach(cited -> add(rows, REPLACES, cited));
        cited(document.amends()).forEach(cited -> add(rows, AMENDS, cited));
        all(document.annexes()).forEach(annex -> rows.add(row(ANNEX, annex.name(), annex.present() ? "" : ABSENT)));
        all(document.distribution())
                .forEach(one -> rows.add(row(RECIPIENT, one.name(), one.purpose() == null ? "" : one.purpose())));
        return rows;
    }

    /** An empty sheet to fill in. */
    static List<List<String>> template() {
        return Stream.of(
                        TYPE,
                        NUMBER,
                        ISSUER,
                        PLACE,
                        ISSUED_ON,
                        SUBJECT,
                        SIGNER,
                        LINE,
                        IMPLEMENTS,
                        REPLACES,
                        AMENDS,
                        ANNEX,
                        RECIPIENT)
                .map(item -> row(item, "", ""))
                .toList();
    }

    private static void add(List<List<String>> rows, String item, @Nullable String said) {
        rows.add(row(item, said == null ? "" : said, ""));
    }

    private static List<String> row(String item, String said, String more) {
        return List.of(item, Cells.written(said), Cells.written(more));
    }

    private static Stream<String> cited(@Nullable List<Citation> citations) {
        return all(citations).map(Citation::citation);
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** What the rows say; empty when they say nothing. */
    static Optional<PlanDocument> read(List<List<String>> rows) {
        Map<String, List<List<String>>> items = rows.stream()
                .filter(row -> row.size() > 1 && !row.get(1).isBlank())
                .collect(java.util.stream.Collectors.groupingBy(List::getFirst));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanDocument(
                        one(items, TYPE),
                        one(items, NUMBER),
                        one(items, ISSUER),
                        one(items, PLACE),
                        day(one(items, ISSUED_ON)),
                        one(items, SUBJECT),
                        one(items, SIGNER),
                        line(one(items, LINE)),
                        citations(items, IMPLEMENTS),
                        citations(items, REPLACES),
                        citations(items, AMENDS),
                        said(items, ANNEX)
                                .map(row ->
                                        new Annex(cell(row, 1), !cell(row, 2).equals(ABSENT)))
                                .toList(),
                        said(items, RECIPIENT)
                                .map(row ->
                                        new Recipient(cell(row, 1), cell(row, 2).isEmpty() ? null : cell(row, 2)))
                                .toList()));
    }

    private static Stream<List<String>> said(Map<String, List<List<String>>> items, String item) {
        return items.getOrDefault(item, List.of()).stream();
    }

    private static @Nullable String one(Map<String, List<List<String>>> items, String item) {
        return said(items, item).findFirst().map(row -> cell(row, 1)).orElse(null);
    }

    private static List<Citation> citations(Map<String, List<List<String>>> items, String item) {
        return said(items, item).map(row -> new Citation(cell(row, 1))).toList();
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? Cells.read(row.get(at)) : "";
    }

    /** As it is written out, or day first as people and their programs write it. */
    private static @Nullable LocalDate day(@Nullable String said) {
        try {
            return said == null
                    ? null
                    : said.contains("/")
                            ? LocalDate.parse(said, java.time.format.DateTimeFormatter.ofPattern("d/M/uuuu"))
                            : LocalDate.parse(said);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Line line(@Nullable String said) {
        return Stream.of(Line.values())
                .filter(line -> line.name().equals(said))
                .findFirst()
                .orElse(null);
    }
}
