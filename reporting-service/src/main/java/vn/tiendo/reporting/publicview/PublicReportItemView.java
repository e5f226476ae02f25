package vn.tiendo.reporting.publicview;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.contact.ContactMask;

/**
 * What a public report says to one question. Nothing of how it came about: no returns, reasons, evidence or difficulties.
 *
 * @param text without what looks like contact data
 * @param fundsSpent in VND, since the start of the plan
 */
record PublicReportItemView(
        int position,
        String type,
        @Nullable UUID targetId,
        @Nullable UUID taskId,
        String origin,
        String name,
        @Nullable String indicatorCode,
        @Nullable String unit,
        @Nullable String answer,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable String kind,
        @Nullable String progress,
        @Nullable BigDecimal percent,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {

    static PublicReportItemView of(Tuple row) {
        String type = row.get("type", String.class);
        UUID subject = row.get("subject_id", UUID.class);
        String text = row.get("text", String.class);
        return new PublicReportItemView(
                row.get("position", Integer.class),
                type,
                type.equals("TARGET") ? subject : null,
                type.equals("TASK") ? subject : null,
                row.get("origin", String.class),
                row.get("name", String.class),
                row.get("indicator_code", String.class),
                row.get("unit", String.class),
                row.get("answer", String.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                row.get("value", BigDecimal.class),
                row.get("value_kind", String.class),
                row.get("progress", String.class),
                row.get("percent", BigDecimal.class),
                text == null ? null : ContactMask.mask(text, null),
                row.get("funds_spent", BigDecimal.class));
    }
}
