package vn.tiendo.reporting.document;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.office.Office;

/** Rows of the database as facts. */
final class ReportRows {
    private static final Set<String> HANDED_IN = Set.of("SUBMITTED", "ACCEPTED");

    private ReportRows() {}

    static ReportFacts facts(Tuple report, List<Tuple> items, List<Tuple> evidence) {
        return new ReportFacts(
                report.get("title", String.class),
                report.get("report_version", Integer.class),
                !HANDED_IN.contains(report.get("status", String.class)),
                report.get("correction_reason", String.class),
                report.get("window_from", LocalDate.class),
                report.get("window_to", LocalDate.class),
                report.get("written_at", OffsetDateTime.class).toInstant(),
                office(report),
                report.get("recipient_name", String.class),
                items.stream().map(ReportRows::item).toList(),
                evidence.stream().map(ReportRows::proof).toList());
    }

    private static Office office(Tuple row) {
        return new Office(
                row.get("organization_name", String.class),
                row.get("parent_name", String.class),
                row.get("seat", String.class),
                row.get("level", String.class),
                row.get("line", String.class));
    }

    private static ReportFacts.Item item(Tuple row) {
        return new ReportFacts.Item(
                ReportFacts.Kind.valueOf(row.get("type", String.class)),
                row.get("name", String.class),
                row.get("unit", String.class),
                constant(ReportFacts.Answer.class, row.get("answer", String.class)),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                row.get("value", BigDecimal.class),
                "ESTIMATED".equals(row.get("value_kind", String.class)),
                constant(ReportFacts.Progress.class, row.get("progress", String.class)),
                row.get("percent", BigDecimal.class),
                row.get("text", String.class),
                row.get("funds_spent", BigDecimal.class),
                "CONSOLIDATED".equals(row.get("origin", String.class)));
    }

    private static ReportFacts.Proof proof(Tuple row) {
        return new ReportFacts.Proof(
                row.get("name", String.class), row.get("file_name", String.class), row.get("sha256", String.class));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
