package vn.tiendo.plan.extraction.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.UnitNames;
import vn.tiendo.plan.extraction.quantity.CellQuantities;
import vn.tiendo.plan.extraction.quantity.Comparison;
import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTarget.DueBasis;
import vn.tiendo.plan.extraction.result.FoundTarget.Kind;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.result.Warning.Code;
import vn.tiendo.plan.extraction.target.Attitude;
import vn.tiendo.plan.extraction.target.Period;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Makes each row a target for each of its values, or a task. */
public final class TableReader {

    private static final Phrases RANK = Phrases.of("thu bac", "hang", "xep hang", "thu hang", "vi tri");
    private static final Phrases RISE = Phrases.of("tang", "tang hang", "tang bac");
    private static final Phrases NOTHING = Phrases.of("-", "x", "khong", "khong co");
    private static final Phrases ENDLESS = Phrases.of("""
            thuong xuyen | hang nam | hang quy | hang thang | hang tuan | lien tuc | dinh ky | theo yeu cau | khi co""");
    private static final double READ = 0.95;
    private static final double WORDS = 0.8;

    private final Table table;
    private final Period period;
    private final List<FoundTarget> targets = new ArrayList<>();
    private final List<FoundTask> tasks = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable String group;
    private @Nullable LocalDate groupDue;

    public TableReader(Table table, Period period) {
        this.table = table;
        this.period = period;
        for (Row row : table.rows()) read(row);
    }

    public List<FoundTarget> targets() {
        return targets;
    }

    public List<FoundTask> tasks() {
        return tasks;
    }

    /** Cells that say nothing that could be read, row by row. */
    public List<Warning> warnings() {
        return warnings;
    }

    private void read(Row row) {
        if (table.isGroup(row)) {
            Clause title = row.has(table.name()) ? row.cell(table.name()) : row.cell(0);
            group = title.text();
            LocalDate due = CellDates.last(title);
            if (due != null) groupDue = due;
        } else if (row.has(table.name())) {
            if (table.lists(Column.Kind.TASK)) addTask(row);
            else addTargets(row);
            checkDue(row);
        } else if (row.filled() > 0) {
            warn(Code.CELL_NAME_MISSING, row, table.name(), "The row names no target and no task");
        }
    }

    private void checkDue(Row row) {
        int due = table.column(Column.Kind.DUE);
        if (!row.has(due)) return;
        Clause cell = row.cell(due);
        boolean said =
                CellDates.last(cell) != null || ENDLESS.in(cell) || NOTHING.endAt(cell, cell.from()) == cell.to();
        if (!said) warn(Code.CELL_DUE_UNREADABLE, row, due, "No date can be read: " + cell.text());
    }

    private void warn(Code code, Row row, int column, String detail) {
        warnings.add(new Warning(code, detail, row.source(), column + 1));
    }

    private void addTask(Row row) {
        int due = table.column(Column.Kind.DUE);
        LocalDate by = row.has(due) ? CellDates.last(row.cell(due)) : null;
        tasks.add(new FoundTask(
                row.cell(table.name()).text(),
                group,
                lead(row),
                coordinators(row),
                by,
                row.source(),
                READ,
                "table-row"));
    }

    private void addTargets(Row row) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.kind() == Column.Kind.VALUE && row.has(i)) addValues(row, column.heading(), i);
        }
    }

    private void addValues(Row row, Clause heading, int column) {
        Clause cell = row.cell(column);
        int units = table.column(Column.Kind.UNIT);
        String unit = row.has(units) ? row.cell(units).text() : "";
        List<Quantity> values = CellQuantities.in(cell, unit);
        if (values.isEmpty() && NOTHING.endAt(cell, cell.from()) != cell.to()) {
            addWords(row, heading, cell);
            if (unit.contains("%")) {
                warn(Code.CELL_VALUE_UNREADABLE, row, column, "No percentage can be read: " + cell.text());
            }
        }
        boolean rank = isRank(row, units);
        for (Quantity value : values) {
            boolean falls = rank || Attitude.isUnwanted(row.cell(table.name()), value);
            Comparison judged = value.comparison().judged(falls);
            targets.add(target(row, heading, cell, value, judged));
        }
    }

    private boolean isRank(Row row, int units) {
        Clause name = row.cell(table.name());
        boolean named = RANK.startsAt(name, name.from()) && !RISE.in(name);
        return named || row.has(units) && RANK.in(row.cell(units));
    }

    private FoundTarget target(Row row, Clause heading, Clause cell, Quantity value, Comparison judged) {
        LocalDate due = due(row, heading);
        return new FoundTarget(
                row.cell(table.name()).text(),
                Kind.QUANTITATIVE,
                value.comparison().symbol(),
                judged.symbol(),
                value.value(),
                value.valueTo(),
                value.unit(),
                true,
                due == null ? period.last() : due,
                basis(row, due),
                lead(row),
                coordinators(row),
                row.source(),
                row.text(),
                cell.passage().scanned() ? WORDS : READ,
                "table-value");
    }

    private void addWords(Row row, Clause heading, Clause cell) {
        LocalDate due = due(row, heading);
        targets.add(new FoundTarget(
                row.cell(table.name()).text() + ": " + cell.text(),
                Kind.QUALITATIVE,
                Comparison.YES.symbol(),
                Comparison.YES.symbol(),
                null,
                null,
                null,
                true,
                due == null ? period.last() : due,
                basis(row, due),
                lead(row),
                coordinators(row),
                row.source(),
                row.text(),
                WORDS,
                "table-words"));
    }

    private @Nullable LocalDate due(Row row, Clause heading) {
        int column = table.column(Column.Kind.DUE);
        LocalDate own = row.has(column) ? CellDates.last(row.cell(column)) : null;
        if (own != null) return own;
        LocalDate above = CellDates.last(heading);
        return above == null ? groupDue : above;
    }

    private DueBasis basis(Row row, @Nullable LocalDate due) {
        if (due == null) return period.last() == null ? DueBasis.NONE : DueBasis.DOCUMENT;
        return row.has(table.column(Column.Kind.DUE)) ? DueBasis.EXPLICIT : DueBasis.BLOCK;
    }

    private @Nullable String lead(Row row) {
        int column = table.column(Column.Kind.LEAD);
        return row.has(column) ? UnitNames.one(row.cell(column)) : null;
    }

    private List<String> coordinators(Row row) {
        int column = table.column(Column.Kind.COORDINATORS);
        return row.has(column) ? UnitNames.several(row.cell(column)) : List.of();
    }
}
