package vn.tiendo.reporting.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.office.Office;

/**
 * What a report says, as far as its document shows it.
 *
 * @param title of the obligation that it answers
 * @param office who issues it
 * @param writtenAt of its newest step, so that the same report is the same document
 * @param draft whether it was not handed in in this form
 */
record ReportFacts(
        String title,
        int version,
        boolean draft,
        @Nullable String correctionReason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant writtenAt,
        Office office,
        String recipient,
        List<Item> items,
        List<Proof> evidence) {

    /** One answer; what does not belong to its kind is absent. */
    record Item(
            Kind kind,
            String name,
            @Nullable String unit,
            @Nullable Answer answer,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            boolean estimated,
            @Nullable Progress progress,
            @Nullable BigDecimal percent,
            @Nullable String text,
            @Nullable BigDecimal fundsSpent,
            boolean consolidated) {}

    enum Kind {
        TARGET,
        TASK,
        TEXT
    }

    enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE
    }

    enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        CONTINUOUS
    }

    /** A piece of evidence: for what, and how it is known again. */
    record Proof(String item, String fileName, String sha256) {}

    List<Item> of(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
