package vn.tiendo.plan.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.plan.PlanDocument;

/**
 * What the sheets of the house say in a workbook.
 *
 * @param own the lines of those sheets
 */
public record WorkbookContent(Optional<PlanDocument> document, List<WorkbookRow> rows, List<Lines> own) {
    /**
     * One row.
     *
     * @param exact whether it says everything itself; otherwise what stands left of the key is read as people write it
     * @param fields what its cells say, by the names of the draft's fields
     */
    public record WorkbookRow(Part part, int line, boolean exact, ObjectNode fields, List<BadCell> bad) {}

    /** A cell that says nothing its column can hold, counted from 1. */
    public record BadCell(int line, int column, String said) {}

    /** Lines of the text, counted from 1, both included. */
    public record Lines(int from, int to) {
        boolean has(int line) {
            return from <= line && line <= to;
        }
    }

    /** Whether a line belongs to a sheet of the house. */
    public boolean has(int line) {
        return own.stream().anyMatch(lines -> lines.has(line));
    }
}
