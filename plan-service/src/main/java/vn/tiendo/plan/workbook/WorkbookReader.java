package vn.tiendo.plan.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.files.FileText;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.workbook.WorkbookContent.BadCell;
import vn.tiendo.plan.workbook.WorkbookContent.Lines;
import vn.tiendo.plan.workbook.WorkbookContent.WorkbookRow;

/** Reads back the sheets that {@link PlanWorkbook} makes, out of the text of a workbook: a line for each row. */
@ApplicationScoped
public class WorkbookReader {
    private final ObjectMapper mapper;

    WorkbookReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What those sheets say; empty when there is none of them. */
    public Optional<WorkbookContent> read(String text, List<FileText.Sheet> sheets) {
        List<String> lines = text.lines().toList();
        Optional<PlanDocument> document = Optional.empty();
        List<WorkbookRow> rows = new ArrayList<>();
        List<Lines> own = new ArrayList<>();
        for (int nth = 0; nth < sheets.size(); nth++) {
            int from = sheets.get(nth).firstLine();
            int to = Math.min(
                    nth + 1 < sheets.size() ? sheets.get(nth + 1).firstLine() - 1 : lines.size(), lines.size());
            if (from > to) {
                continue;
            }
            List<String> heading = cells(lines.get(from - 1));
            Optional<PlanSheet> kind = kind(heading);
            if (kind.isPresent()) {
                rows.addAll(rows(kind.get(), heading, lines, from, to));
            } else if (heading.equals(DocumentSheet.HEADINGS)) {
                document = DocumentSheet.read(lines.subList(from, to).stream()
                        .map(WorkbookReader::cells)
                        .toList());
            } else {
                continue;
            }
            own.add(new Lines(from, to));
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new WorkbookContent(document, rows, own));
    }

    private Optional<PlanSheet> kind(List<String> heading) {
        return heading.contains(PlanSheet.KEY)
                ? Arrays.stream(PlanSheet.values())
                        .filter(kind ->
                                heading.contains(kind.columns(mapper).get(1).heading()))
                        .filter(kind ->
                                heading.indexOf(kind.columns(mapper).get(1).heading()) < heading.indexOf(PlanSheet.KEY))
                        .findFirst()
                : Optional.empty();
    }

    private List<WorkbookRow> rows(PlanSheet kind, List<String> heading, List<String> lines, int from, int to) {
        List<SheetColumn> columns = kind.columns(mapper);
        int key = heading.indexOf(PlanSheet.KEY);
        List<WorkbookRow> rows = new ArrayList<>();
        for (int line = from + 1; line <= to; line++) {
            List<String> cells = cells(lines.get(line - 1));
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(
                        kind,
                        columns,
                        heading,
                        cells,
                        key < cells.size() && !cells.get(key).isBlank(),
                        line));
            }
        }
        return rows;
    }

    /** The columns right of the key belong to one field each; those left of it only where the row says everything itself. */
    private WorkbookRow row(
            PlanSheet kind,
            List<SheetColumn> columns,
            List<String> heading,
            List<String> cells,
            boolean exact,
            int line) {
        ObjectNode fields = mapper.createObjectNode();
        List<BadCell> bad = new ArrayList<>();
        int key = heading.indexOf(PlanSheet.KEY);
        for (int at = 0; at < Math.min(heading.size(), cells.size()); at++) {
            SheetColumn column = column(columns, heading.get(at), at > key);
            if (column == null || column.field() == null || !(exact || at > key)) {
                continue;
            }
            try {
                column.field().put(Cells.read(cells.get(at)), fields, mapper);
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                bad.add(new BadCell(line, at + 1, cells.get(at)));
            }
        }
        return new WorkbookRow(kind.part(), line, exact, fields, bad);
    }

    private static @org.jspecify.annotations.Nullable SheetColumn column(
            List<SheetColumn> columns, String heading, boolean right) {
        List<String> headings = columns.stream().map(SheetColumn::heading).toList();
        int at = right ? headings.lastIndexOf(heading) : headings.indexOf(heading);
        return at < 0 ? null : columns.get(at);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }
}
