package vn.tiendo.indicator.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.table.Cell;
import vn.tiendo.indicator.table.MeasurementColumn;

/** A flat object a line; what says nothing is left out. */
final class NdjsonRows implements ExportRows {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true); // 12.50 stays 12.50

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] rows(List<MeasurementView> page) {
        return page.stream()
                .map(view -> line(MeasurementCells.of(view)))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    private static String line(List<Cell> cells) {
        ObjectNode line = NODES.objectNode();
        for (MeasurementColumn column : MeasurementColumn.values()) {
            put(line, column.key(), cells.get(column.ordinal()));
        }
        return line + "\n";
    }

    private static void put(ObjectNode line, String key, Cell cell) {
        switch (cell) {
            case Cell.Text text when text.text().isEmpty() -> {
                // an empty text says nothing
            }
            case Cell.Text text -> line.put(key, text.text());
            case Cell.Number number -> line.put(key, number.number());
            case Cell.Day day -> line.put(key, day.day().toString());
        }
    }
}
