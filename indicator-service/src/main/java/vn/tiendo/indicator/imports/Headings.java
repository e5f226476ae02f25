package vn.tiendo.indicator.imports;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.indicator.table.MeasurementColumn;

/** The first line of a table, as the keys of its columns; what is not recognised stays as it stands, for whoever says so. */
final class Headings {
    private Headings() {}

    static List<String> of(List<String> cells) {
        List<String> keys = new ArrayList<>();
        for (String cell : cells) {
            String key = MeasurementColumn.ofHeading(cell)
                    .map(MeasurementColumn::key)
                    .orElse(cell);
            keys.add(keys.contains(key) && !key.isEmpty() ? key + " (" + (keys.size() + 1) + ")" : key);
        }
        return List.copyOf(keys);
    }
}
