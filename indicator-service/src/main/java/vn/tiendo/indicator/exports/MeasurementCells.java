package vn.tiendo.indicator.exports;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.indicator.measurement.Measurement;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.table.Cell;
import vn.tiendo.indicator.table.MeasurementColumn;

/** A measurement as a row: first what was said, as an import says it, then what is there to be read. */
final class MeasurementCells {
    private MeasurementCells() {}

    static List<Cell> of(MeasurementView view) {
        return Arrays.stream(MeasurementColumn.values())
                .map(column -> cell(column, view))
                .toList();
    }

    private static Cell cell(MeasurementColumn column, MeasurementView view) {
        return switch (column) {
            case ORGANIZATION -> Cell.of(view.organization().code());
            case INDICATOR -> Cell.of(view.indicator().code());
            case WINDOW_FROM -> Cell.of(view.windowFrom());
            case WINDOW_TO -> Cell.of(view.windowTo());
            case BREAKDOWN -> Cell.of(view.breakdown());
            case ANSWER -> Cell.of(answer(view).name());
            case VALUE -> hasParts(view) ? Cell.EMPTY : Cell.of(view.value());
            case NUMERATOR -> Cell.of(view.numerator());
            case DENOMINATOR -> Cell.of(view.denominator());
            case KIND -> Cell.of(view.kind().name());
            case ORGANIZATION_NAME -> Cell.of(view.organization().name());
            case INDICATOR_NAME -> Cell.of(view.indicator().name());
            case UNIT -> Cell.of(view.indicator().unit());
            case RESULT -> Cell.of(view.value());
            case STATE -> Cell.of(view.state().name());
            case SOURCE -> Cell.of(view.source().name());
            case RECORDED_AT -> Cell.of(view.recordedAt().toString());
        };
    }

    /** Nought over nought was said as a value, and became not applicable. */
    private static Measurement.Answer answer(MeasurementView view) {
        return hasParts(view) ? Measurement.Answer.VALUE : view.answer();
    }

    private static boolean hasParts(MeasurementView view) {
        return view.numerator() != null && view.denominator() != null;
    }
}
