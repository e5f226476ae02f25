package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/** What this service reads of {@code report.submitted}, {@code .returned}, {@code .withdrawn} and {@code .accepted}. */
record ReportStated(
        UUID id,
        long version,
        UUID reporterId,
        UUID recipientId,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        int reportVersion,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable UUID originalId,
        @Nullable UUID obligationId,
        @Nullable Boolean late,
        @Nullable List<Evidence> evidence,
        List<Value> values) {

    /** A file and the item that it proves; whatever cannot be told apart proves the report as a whole. */
    record Evidence(
            UUID id, @Nullable UUID itemId, @Nullable String sha256) {}

    record Value(
            @Nullable UUID itemId,
            @Nullable String indicatorCode,
            Measurement.Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Measurement.@Nullable Kind kind,
            @Nullable Origin origin,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo) {
        /** A consolidated figure is a statement about measurements and never one itself. */
        boolean isMeasured() {
            return indicatorCode != null && origin != Origin.CONSOLIDATED;
        }

        boolean isConsolidated() {
            return indicatorCode != null && origin == Origin.CONSOLIDATED;
        }
    }

    /** Whether a body speaks of its own, as it does when nothing is said. */
    enum Origin {
        OWN,
        CONSOLIDATED
    }

    /** A withdrawn report says nothing any more; what it carries is not read. */
    Statement statement(ReportState state) {
        return new Statement(
                id,
                originalId == null ? id : originalId,
                reportVersion,
                version,
                state,
                reporterId,
                recipientId,
                submittedAt,
                acceptedAt,
                state.isLive() ? items(Value::isMeasured) : List.of(),
                delivery(state),
                state.isLive() ? proofs() : List.of());
    }

    private List<Statement.Proof> proofs() {
        return evidence == null ? List.of() : evidence.stream().map(this::proof).toList();
    }

    private Statement.Proof proof(Evidence file) {
        return values.stream()
                .filter(value -> value.isMeasured()
                        && value.itemId() != null
                        && value.itemId().equals(file.itemId()))
                .findFirst()
                .map(this::item)
                .map(item -> new Statement.Proof(
                        file.id(), file.sha256(), item.indicatorCode(), item.windowFrom(), item.windowTo()))
                .orElseGet(() -> new Statement.Proof(file.id(), file.sha256(), null, null, null));
    }

    private Statement.@Nullable Delivery delivery(ReportState state) {
        return obligationId == null
                ? null
                : new Statement.Delivery(
                        obligationId,
                        Boolean.TRUE.equals(late),
                        evidence == null ? 0 : evidence.size(),
                        state.isLive() ? items(Value::isConsolidated) : List.of());
    }

    private List<Statement.Item> items(Predicate<Value> wanted) {
        return values.stream().filter(wanted).map(this::item).toList();
    }

    /** An answer without a window of its own speaks of the report's; an ad hoc report speaks of the day it was handed in. */
    private Statement.Item item(Value value) {
        LocalDate from = value.windowFrom() != null ? value.windowFrom() : windowFrom;
        LocalDate to = value.windowTo() != null ? value.windowTo() : windowTo;
        return new Statement.Item(
                value.indicatorCode() == null ? "" : value.indicatorCode(),
                from != null ? from : handedInOn(),
                to != null ? to : handedInOn(),
                value.answer(),
                Ratio.plainOrNull(value.value()),
                Ratio.plainOrNull(value.numerator()),
                Ratio.plainOrNull(value.denominator()),
                value.kind() == null ? Measurement.Kind.ACTUAL : value.kind());
    }

    private LocalDate handedInOn() {
        if (submittedAt == null) {
            throw new IllegalArgumentException("Report " + id + " has neither a window nor a day of submission");
        }
        return LocalDate.ofInstant(submittedAt, VietnamTime.ZONE);
    }
}
