package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code measurement.recorded}. */
record MeasurementRecorded(UUID id, long version, List<Row> rows) {
    /** The contract allows 1,000; this many stay under the size of an event even with the longest codes and numbers. */
    static final int MOST_ROWS = 800;

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
            UUID reportId) {

        static Row of(UUID organization, Measurement measurement) {
            Measurement.Key key = measurement.key();
            Measurement.Content content = measurement.content();
            return new Row(
                    measurement.id(),
                    measurement.version(),
                    key.indicatorCode(),
                    organization,
                    key.windowFrom(),
                    key.windowTo(),
                    key.breakdown().isEmpty() ? null : key.breakdown(),
                    content.answer(),
                    content.value(),
                    content.numerator(),
                    content.denominator(),
                    content.kind(),
                    measurement.state(),
                    content.reportId());
        }
    }
}
