package vn.tiendo.indicator.exports;

import java.util.List;
import java.util.Locale;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.table.WorkbookWriter;

/** A workbook that leaves while its rows still come. */
final class WorkbookRows implements ExportRows {
    private final WorkbookWriter workbook = new WorkbookWriter();
    private final Locale language;

    /** @param language of the headings */
    WorkbookRows(Locale language) {
        this.language = language;
    }

    @Override
    public byte[] head() {
        workbook.measurements(language);
        return workbook.taken();
    }

    @Override
    public byte[] rows(List<MeasurementView> page) {
        page.stream().map(MeasurementCells::of).forEach(workbook::row);
        return workbook.taken();
    }

    @Override
    public byte[] end() {
        workbook.end();
        return workbook.taken();
    }
}
