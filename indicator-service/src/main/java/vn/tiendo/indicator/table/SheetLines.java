package vn.tiendo.indicator.table;

import static vn.tiendo.indicator.table.WorkbookParts.attribute;
import static vn.tiendo.indicator.table.WorkbookParts.attributeOrNull;
import static vn.tiendo.indicator.table.WorkbookParts.isEnd;
import static vn.tiendo.indicator.table.WorkbookParts.isStart;
import static vn.tiendo.indicator.table.WorkbookParts.isText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;

/** Writes a sheet as CSV, a line for each row, so that the number of a line is that of its row. */
final class SheetLines implements Consumer<XMLStreamReader> {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 60; // more than a line may have, which is then said of it
    private static final int LONGEST = 1_100; // the same of a cell
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_DAY = 2_958_466; // the year 9999

    private final SharedTexts texts;
    private final NumberStyles styles;
    private final LocalDate dayZero;
    private final Consumer<String> watch;
    private final Writer lines;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean inRow;
    private boolean within;

    SheetLines(SharedTexts texts, NumberStyles styles, boolean since1904, Consumer<String> watch, Writer lines) {
        this.texts = texts;
        this.styles = styles;
        this.dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        this.watch = watch;
        this.lines = lines;
    }

    @Override
    public void accept(XMLStreamReader xml) {
        if (isStart(xml, "row")) {
            beginRow(attributeOrNull(xml, "r"));
        } else if (isStart(xml, "c")) {
            column = column(attributeOrNull(xml, "r"));
            type = attribute(xml, "t");
            style = number(attribute(xml, "s"), 0);
            text.setLength(0);
        } else if (isStart(xml, "v") || isStart(xml, "t")) {
            within = true;
        } else if (isEnd(xml, "v") || isEnd(xml, "t")) {
            within = false;
        } else if (isText(xml) && within && text.length() < LONGEST) {
            text.append(xml.getText());
        } else if (isEnd(xml, "c")) {
            put(said());
        } else if (isEnd(xml, "row")) {
            inRow = false;
            write(cells);
        } else if (isText(xml) && !inRow) {
            watch.accept(xml.getText()); // above and below a printed page
        }
    }

    private void beginRow(@Nullable String said) {
        int number = said == null ? row + 1 : number(said, -1);
        if (number <= row || number > MOST_ROWS) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        while (row < number - 1) {
            write(List.of());
            row++;
        }
        row = number;
        inRow = true;
        cells.clear();
        column = -1;
    }

    /** From "AB12" 27; of a cell that does not say where it is, the one after the last. */
    private int column(@Nullable String reference) {
        if (reference == null) {
            return column + 1;
        }
        int found = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            found = Math.min(found * 26 + reference.charAt(i) - 'A' + 1, MOST_ROWS);
        }
        return found - 1;
    }

    private String said() {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(number(raw, -1));
            case "b" -> raw.equals("1") ? "true" : "false";
            case "str", "inlineStr" -> {
                watch.accept(raw);
                yield raw;
            }
            case "e", "d" -> raw;
            default -> ofNumber(raw);
        };
    }

    /** As short as it means the same: programs store 0.1 with seventeen digits. */
    private String ofNumber(String raw) {
        try {
            double number = Double.parseDouble(raw);
            if (styles.isDay(style)) {
                return day(number);
            }
            boolean exact = raw.length() <= 15 && raw.chars().allMatch(at -> at >= '0' && at <= '9' || at == '.');
            BigDecimal meant = exact ? new BigDecimal(raw) : BigDecimal.valueOf(number);
            return meant.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException none) {
            return raw;
        }
    }

    private String day(double number) {
        if (!(number >= 0 && number < LAST_DAY)) {
            return Double.toString(number);
        }
        LocalDateTime moment = dayZero.plusDays((long) number)
                .atStartOfDay()
                .plusSeconds(Math.round((number - Math.floor(number)) * SECONDS_A_DAY));
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private void put(String said) {
        String one = said.strip().replaceAll("[\\r\\n\\t]+", " ");
        if (one.isEmpty() || column < 0) {
            return;
        }
        int at = Math.min(column, MOST_COLUMNS);
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, one.length() > LONGEST ? one.substring(0, LONGEST) : one);
    }

    private void write(List<String> row) {
        try {
            for (int i = 0; i < row.size(); i++) {
                lines.write(i == 0 ? "\"" : ",\"");
                lines.write(row.get(i).replace("\"", "\"\""));
                lines.write('"');
            }
            lines.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static int number(String said, int otherwise) {
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : otherwise;
    }
}
