package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;

/** Data of {@code measurement.recorded}. */
record MeasurementRecorded(UUID id, long version, List<Row> rows) {
    /** The contract allows 1,000; this many stay under the size of an event even with the longest codes and numbers. */
    static final int MOST_ROWS = 800;

    /** As few events as hold all of these. */
    static List<Outbox.Entry> batches(List<Measurement> changes) {
        List<Outbox.Entry> batches = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += MOST_ROWS) {
            UUID batch = Ids.next();
            List<Row> rows = changes.subList(from, Math.min(changes.size(), from + MOST_ROWS)).stream()
                    .map(Row::of)
                    .toList();
            batches.add(new Outbox.Entry(batch, new MeasurementRecorded(batch, 1, rows)));
        }
        return batches;
    }

    record Row(
            UUID id,
            int version,
            String indicatorCode,
            UUID organizationId,
            LocalDate windowFrom,
            LocalDate windowTo,
            @Nullable String breakdown,
            Measurement.Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Measurement.Kind kind,
            Measurement.State state,
            UUID reportId,
            Measurement.Origin source) {

        static Row of(Measurement measurement) {
            Measurement.Key key = measurement.key();
            Measurement.Content content = measurement.content();
            return new Row(
                    measurement.id(),
                    measurement.version(),
                    key.indicatorCode(),
                    key.organizationId(),
                    key.windowFrom(),
                    key.windowTo(),
                    key.breakdown().isEmpty() ? null : key.breakdown(),
                    content.answer(),
                    content.value(),
                    content.numerator(),
                    content.denominator(),
                    content.kind(),
                    measurement.state(),
                    content.source().id(),
                    content.source().origin());
        }
    }
}
