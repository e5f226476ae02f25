package vn.tiendo.indicator.imports;

import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_CELL_UNREADABLE;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_COLUMN_MISSING;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_COLUMN_UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.measurement.Recording;
import vn.tiendo.indicator.table.MeasurementColumn;
import vn.tiendo.indicator.table.Words;
import vn.tiendo.kit.problem.CommonError;

/** Lines as figures, or what is wrong with them, column by column. What only exports say is passed over. */
final class FileLines {
    private static final List<String> NEEDED = List.of("organization", "indicator", "windowFrom", "windowTo");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,25}(\\.[0-9]{1,15})?");

    private final Line line;
    private final Function<String, @Nullable UUID> organizations;
    private final List<LineFault> faults = new ArrayList<>();

    private FileLines(Line line, Function<String, @Nullable UUID> organizations) {
        this.line = line;
        this.organizations = organizations;
        faults.addAll(line.faults());
    }

    /** @param recording null where there are faults, and for headings */
    record Read(int line, boolean heading, @Nullable Recording recording, List<LineFault> faults) {}

    /** @param organizations ids by the codes that the file names; none for one of which the provider may not speak */
    static Read read(Line line, Function<String, @Nullable UUID> organizations) {
        return new FileLines(line, organizations).read();
    }

    private Read read() {
        if (!faults.isEmpty()) {
            return read(null);
        }
        checkColumns();
        if (line.heading()) {
            return read(null);
        }
        UUID organization = organization();
        LocalDate from = cell("windowFrom", LocalDate::parse);
        LocalDate to = cell("windowTo", LocalDate::parse);
        String answer = cell("answer", text -> one(text, Words.ANSWERS));
        String kind = cell("kind", text -> one(text, Words.KINDS));
        BigDecimal value = cell("value", FileLines::number);
        BigDecimal numerator = cell("numerator", FileLines::number);
        BigDecimal denominator = cell("denominator", FileLines::number);
        String indicator = line.cells().get("indicator");
        if (!faults.isEmpty() || organization == null || indicator == null || from == null || to == null) {
            return read(null);
        }
        return read(Recording.of(
                organization,
                indicator,
                from,
                to,
                line.cells().getOrDefault("breakdown", ""),
                answer == null ? "VALUE" : answer,
                value,
                numerator,
                denominator,
                kind == null ? "ACTUAL" : kind));
    }

    private Read read(@Nullable Recording recording) {
        return new Read(line.number(), line.heading(), recording, faults);
    }

    private void checkColumns() {
        for (String column : line.cells().keySet()) {
            if (MeasurementColumn.of(column).isEmpty()) {
                fault(column, MEASUREMENT_IMPORT_COLUMN_UNKNOWN);
            }
        }
        for (String column : NEEDED) {
            if (!line.cells().containsKey(column)) {
                fault(column, MEASUREMENT_IMPORT_COLUMN_MISSING);
            }
        }
    }

    private @Nullable UUID organization() {
        String code = line.cells().get("organization");
        UUID known = code == null ? null : organizations.apply(code);
        if (code != null && known == null) {
            faults.add(LineFault.of(line.number(), "organization", CommonError.ORGANIZATION_UNKNOWN, code));
        }
        return known;
    }

    private <T> @Nullable T cell(String column, Function<String, T> parse) {
        String text = line.cells().get(column);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            fault(column, MEASUREMENT_IMPORT_CELL_UNREADABLE);
            return null;
        }
    }

    private static String one(String text, Words known) {
        return known.meant(text).orElseThrow(() -> new IllegalArgumentException("none of those"));
    }

    /** A yes is 1, a no 0. */
    private static BigDecimal number(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return new BigDecimal(text);
    }

    private void fault(String column, MeasurementImportError code) {
        faults.add(LineFault.of(line.number(), column, code, column));
    }
}
