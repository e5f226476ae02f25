package vn.tiendo.indicator.exports;

import java.util.List;
import vn.tiendo.indicator.measurement.MeasurementView;

/** How a file is written, from its first row to its last. */
interface ExportRows {
    /** What stands before the first row. */
    byte[] head();

    byte[] rows(List<MeasurementView> page);

    /** What stands after the last row. */
    byte[] end();
}
