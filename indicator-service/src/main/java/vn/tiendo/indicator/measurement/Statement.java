package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one report says now, or one correction of it beside the accepted report.
 *
 * @param originalId the first version, of which all corrections are
 */
record Statement(
        UUID reportId,
        UUID originalId,
        int reportVersion,
        long version,
        ReportState state,
        UUID reporterId,
        UUID recipientId,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        List<Item> items,
        @Nullable Delivery delivery,
        List<Proof> proofs) {

    Statement(
            UUID reportId,
            UUID originalId,
            int reportVersion,
            long version,
            ReportState state,
            UUID reporterId,
            UUID recipientId,
            @Nullable Instant submittedAt,
            @Nullable Instant acceptedAt,
            List<Item> items) {
        this(
                reportId,
                originalId,
                reportVersion,
                version,
                state,
                reporterId,
                recipientId,
                submittedAt,
                acceptedAt,
                items,
                null,
                List.of());
    }

    /**
     * How it was handed in, which is counted apart from what it says.
     *
     * @param evidence how many pieces came with it
     * @param consolidated what it says for itself and those below it, which is never a measurement
     */
    record Delivery(UUID obligationId, boolean late, int evidence, List<Item> consolidated) {}

    /**
     * A file that came with it.
     *
     * @param indicatorCode of the figure that it proves, with its window; null where it proves something else
     */
    record Proof(
            UUID id,
            @Nullable String sha256,
            @Nullable String indicatorCode,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo) {}

    /** One answer, as it was given; its value is computed once the indicator is known. */
    record Item(
            String indicatorCode,
            LocalDate windowFrom,
            LocalDate windowTo,
            Measurement.Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Measurement.Kind kind) {}

    Measurement.Key key(Item item) {
        return new Measurement.Key(reporterId, item.indicatorCode(), item.windowFrom(), item.windowTo(), "");
    }

    Stream<Measurement.Key> keys() {
        return items.stream().map(this::key);
    }

    List<String> codes() {
        return items.stream().map(Item::indicatorCode).distinct().toList();
    }

    List<String> windows() {
        return keys().map(Measurement.Key::window).distinct().toList();
    }

    /** The content of an answer: both parts make the value, a zero denominator makes it not applicable. */
    Measurement.Content content(Item item, int factor) {
        if (item.answer() != Measurement.Answer.VALUE || item.numerator() == null || item.denominator() == null) {
            return content(item, item.answer(), item.value());
        }
        return new Ratio(item.numerator(), item.denominator())
                .times(factor)
                .map(value -> content(item, Measurement.Answer.VALUE, value))
                .orElseGet(() -> content(item, Measurement.Answer.NOT_APPLICABLE, null));
    }

    private Measurement.Content content(Item item, Measurement.Answer answer, @Nullable BigDecimal value) {
        return new Measurement.Content(
                answer,
                answer == Measurement.Answer.VALUE ? Ratio.plainOrNull(value) : null,
                Ratio.plainOrNull(item.numerator()),
                Ratio.plainOrNull(item.denominator()),
                item.kind(),
                Measurement.Source.report(reportId, reportVersion));
    }
}
