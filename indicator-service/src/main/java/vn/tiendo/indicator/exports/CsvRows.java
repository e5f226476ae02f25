package vn.tiendo.indicator.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.table.Cell;
import vn.tiendo.indicator.table.MeasurementColumn;
import vn.tiendo.kit.csv.Column.Kind;
import vn.tiendo.kit.csv.CsvText;

/** Under the keys that an import knows; texts that a spreadsheet would take for formulas are made harmless. */
final class CsvRows implements ExportRows {
    @Override
    public byte[] head() {
        return CsvText.line(Arrays.stream(MeasurementColumn.values())
                        .map(MeasurementColumn::key)
                        .toList())
                .getBytes(UTF_8);
    }

    @Override
    public byte[] rows(List<MeasurementView> page) {
        return page.stream()
                .map(view -> CsvText.line(
                        MeasurementCells.of(view).stream().map(CsvRows::text).toList()))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> CsvText.harmless(text.text(), Kind.TEXT);
            case Cell.Number number -> number.number().toPlainString();
            case Cell.Day day -> day.day().toString();
        };
    }
}
