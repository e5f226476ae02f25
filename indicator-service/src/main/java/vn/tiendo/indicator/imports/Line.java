package vn.tiendo.indicator.imports;

import java.util.List;
import java.util.Map;

/**
 * One line of a file, as text by column, or what is wrong with it.
 *
 * @param number of the line in the file, 1 for the first
 * @param heading whether it names the columns, each under its own name
 */
record Line(int number, boolean heading, Map<String, String> cells, List<LineFault> faults) {
    static Line of(int number, Map<String, String> cells) {
        return new Line(number, false, cells, List.of());
    }

    static Line heading(int number, Map<String, String> names) {
        return new Line(number, true, names, List.of());
    }

    static Line unreadable(int number, String column) {
        MeasurementImportError code = MeasurementImportError.MEASUREMENT_IMPORT_LINE_UNREADABLE;
        return new Line(number, false, Map.of(), List.of(LineFault.of(number, column, code, number)));
    }
}
