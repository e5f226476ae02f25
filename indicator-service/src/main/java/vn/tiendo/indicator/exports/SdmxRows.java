package vn.tiendo.indicator.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.measurement.Measurement;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.sdmx.DataStructure;
import vn.tiendo.indicator.sdmx.Frequency;
import vn.tiendo.indicator.sdmx.ObservationStatus;
import vn.tiendo.indicator.sdmx.SdmxId;
import vn.tiendo.kit.csv.Column.Kind;
import vn.tiendo.kit.csv.CsvText;

/** SDMX-CSV 2.0 of one indicator: a row for each observation, a column for each component of its structure. */
final class SdmxRows implements ExportRows {
    private final DataStructure structure;

    SdmxRows(DataStructure structure) {
        this.structure = structure;
    }

    @Override
    public byte[] head() {
        return CsvText.line(
                        Stream.concat(Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"), structure.components().stream())
                                .toList())
                .getBytes(UTF_8);
    }

    @Override
    public byte[] rows(List<MeasurementView> page) {
        return page.stream()
                .map(view -> CsvText.line(row(view)))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    private List<String> row(MeasurementView view) {
        String body = view.organization().code();
        List<String> row = new ArrayList<>(List.of("datastructure", structure.reference(), "I"));
        row.add(Frequency.of(view.windowFrom(), view.windowTo()).code());
        row.add(SdmxId.ofCode(view.indicator().code()));
        row.add(SdmxId.ofCode(body == null ? view.organization().id().toString() : body));
        row.addAll(structure.breakdown(Optional.ofNullable(view.breakdown())));
        row.add(Frequency.range(view.windowFrom(), view.windowTo()));
        row.add(number(view.value()));
        if (structure.hasParts()) {
            row.add(number(view.numerator()));
            row.add(number(view.denominator()));
        }
        row.add(status(view).name());
        row.add(view.state().name());
        row.add(view.answer().name());
        row.add(CsvText.harmless(view.indicator().unit(), Kind.TEXT));
        return row;
    }

    /** An estimate is one whether it is verified or not; beside it STATE says that. */
    private static ObservationStatus status(MeasurementView view) {
        return switch (view.answer()) {
            case NIL -> ObservationStatus.O;
            case NOT_APPLICABLE -> ObservationStatus.M;
            case VALUE ->
                view.kind() == Measurement.Kind.ESTIMATED
                        ? ObservationStatus.E
                        : view.state() == Measurement.State.VERIFIED ? ObservationStatus.A : ObservationStatus.P;
        };
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
