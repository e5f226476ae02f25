package vn.tiendo.documents;

import java.util.List;

/** A piece of the text, in reading order. */
public sealed interface Block {
    /** A legal basis (căn cứ), before the text itself. */
    record Basis(String text) implements Block {}

    /**
     * A heading, numbered by its place: level 1 in Roman, 2 in Arabic numerals, 3 by the letters of the Vietnamese alphabet.
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("Headings have levels 1 to 3, not " + level);
            }
        }
    }

    record Paragraph(String text) implements Block {}

    /** A line of a list, behind a dash. */
    record Item(String text) implements Block {}

    /** A table; its heading row stands on every page it reaches. */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A table has columns");
            }
            for (Row row : rows) {
                if (row.cells().size() != columns.size() && row.cells().size() != 1) {
                    throw new IllegalArgumentException("%d cells in a table of %d columns"
                            .formatted(row.cells().size(), columns.size()));
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param weight its share of the width, against the other columns'
     */
    record Column(String title, double weight, Alignment alignment) {}

    /** Cells from left to right; a single one reaches over the whole width and is set as a heading of what follows. */
    record Row(List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells));
        }
    }

    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }
}
