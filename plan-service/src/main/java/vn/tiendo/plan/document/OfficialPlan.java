package vn.tiendo.plan.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.Annex;
import vn.tiendo.documents.Annex.Orientation;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Block.Basis;
import vn.tiendo.documents.Block.Heading;
import vn.tiendo.documents.Block.Item;
import vn.tiendo.documents.Block.Paragraph;
import vn.tiendo.documents.Letterhead;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.Signature;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.plan.PlanView;

/**
 * A plan's official text: what it rests on, its targets, who reports to whom, its tasks in an annex, to whom it goes. Who
 * signs and by which power is not known here: the name is printed as the plan has it, the title is the office's.
 */
record OfficialPlan(PlanView plan, PlanFile file) {
    /** "564/KH-UBND" and "11-KH/TU" are a number and a symbol. */
    private static final Pattern NUMBER = Pattern.compile("(\\d+[A-Za-z]?)\\s*[/-]\\s*(.+)");

    OfficialDocument text() {
        PlanDocument document = plan.document();
        return new OfficialDocument(
                letterhead(document),
                or(document.type(), "Kế hoạch"),
                or(document.subject(), ""),
                List.of(),
                body(document),
                new Signature(List.of(), "Thủ trưởng cơ quan", document.signer()),
                recipients(document),
                annexes(),
                writtenAt());
    }

    /** The sheet of its line; the Front lays out its documents as the State does. */
    String styleSheet() {
        return plan.document().line() == PlanDocument.Line.PARTY ? "PARTY" : "STATE";
    }

    private Instant writtenAt() {
        return Objects.requireNonNullElse(plan.issuedAt(), plan.createdAt());
    }

    private Letterhead letterhead(PlanDocument document) {
        Matcher parts = NUMBER.matcher(or(document.number(), "").strip());
        boolean numbered = parts.matches();
        return new Letterhead(
                null,
                or(document.issuer(), or(plan.keeper().name(), "")),
                numbered ? parts.group(1) : null,
                numbered ? parts.group(2) : "KH",
                or(document.place(), ""),
                document.issuedOn());
    }

    private List<Block> body(PlanDocument document) {
        List<Block> blocks = new ArrayList<>();
        all(document.implementing())
                .forEach(cited ->
                        blocks.add(new Basis("Căn cứ " + cited.citation().strip() + ";")));
        if (!file.targets().isEmpty()) {
            blocks.add(new Heading(1, "Chỉ tiêu"));
            file.targets().forEach(target -> blocks.add(new Item(PlanWords.target(target))));
        }
        if (!file.tasks().isEmpty()) {
            blocks.add(new Heading(1, "Nhiệm vụ"));
            blocks.add(new Paragraph("Kế hoạch có %d nhiệm vụ, phân công tại Phụ lục kèm theo."
                    .formatted(file.tasks().size())));
        }
        if (!file.reportingDuties().isEmpty()) {
            blocks.add(new Heading(1, "Chế độ báo cáo"));
            file.reportingDuties().forEach(duty -> blocks.add(new Item(PlanWords.duty(duty))));
        }
        if (!all(document.replaces()).toList().isEmpty()) {
            blocks.add(new Heading(1, "Hiệu lực"));
            all(document.replaces())
                    .forEach(cited -> blocks.add(
                            new Item("Kế hoạch này thay thế " + cited.citation().strip())));
        }
        return blocks;
    }

    private static List<String> recipients(PlanDocument document) {
        return all(document.distribution())
                .map(one -> one.purpose() == null ? one.name() : "%s (%s)".formatted(one.name(), one.purpose()))
                .toList();
    }

    private List<Annex> annexes() {
        return file.tasks().isEmpty()
                ? List.of()
                : List.of(new Annex("Phân công nhiệm vụ", Orientation.LANDSCAPE, List.of(tasks())));
    }

    /** By theme, in the order in which the themes first occur. */
    private Block.Table tasks() {
        Map<String, List<Map<String, Object>>> themes = new LinkedHashMap<>();
        file.tasks()
                .forEach(task -> themes.computeIfAbsent(PlanWords.text(task, "theme"), theme -> new ArrayList<>())
                        .add(task));
        List<Block.Row> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Map<String, Object>>> theme : themes.entrySet()) {
            if (!theme.getKey().isBlank()) {
                rows.add(Block.Row.of(theme.getKey()));
            }
            for (Map<String, Object> task : theme.getValue()) {
                rows.add(PlanWords.task(++number, task));
            }
        }
        return new Block.Table(PlanWords.TASK_COLUMNS, rows);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
