package vn.tiendo.indicator.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Rules;
import vn.tiendo.indicator.explanation.Contributor.Acceptance;
import vn.tiendo.indicator.explanation.Contributor.Evidence;
import vn.tiendo.indicator.explanation.Contributor.Source;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.Violation;

/** What a row of a measurement says of it as a contributor. */
@ApplicationScoped
class ContributorRows {
    private final Rules rules;
    private final ObjectMapper json;

    ContributorRows(Rules rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
    }

    /** @param versions of the definitions of all indicators that occur */
    Contributor contributor(Tuple row, Map<String, List<DefinitionVersion>> versions) {
        String indicator = row.get("indicator_code", String.class);
        long version = row.get("definition_version", Long.class);
        List<Rule> held = versions.getOrDefault(indicator, List.of()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> rules.of(one.definition()))
                .orElse(List.of());
        boolean figure = row.get("answer", String.class).equals("VALUE")
                && !row.get("state", String.class).equals("WITHDRAWN");
        return new Contributor(
                indicator,
                OrganizationRef.of(row, "organization"),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("answer", String.class),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                row.get("kind", String.class),
                row.get("state", String.class),
                row.get("source", String.class),
                row.get("client", String.class),
                version,
                source(row),
                acceptance(row),
                Checks.of(held, List.of(read(row.get("violations", String.class), Violation[].class)), figure),
                List.of(read(row.get("evidence", String.class), Evidence[].class)));
    }

    private static @Nullable Source source(Tuple row) {
        @Nullable UUID report = row.get("report_id", UUID.class);
        return report == null
                ? null
                : new Source(
                        report,
                        row.get("report_version", Integer.class),
                        row.get("report_state", String.class),
                        OrganizationRef.orNull(row, "recipient"),
                        Moment.orNull(row, "submitted_at"));
    }

    private static @Nullable Acceptance acceptance(Tuple row) {
        @Nullable Instant accepted = Moment.orNull(row, "accepted_at");
        if (accepted != null) {
            return new Acceptance(Acceptance.Basis.MEASUREMENT, OrganizationRef.orNull(row, "acceptor"), accepted);
        }
        if (!"VERIFIED".equals(row.get("state", String.class))) {
            return null;
        }
        return switch (row.get("source", String.class)) {
            case "REPORT" ->
                new Acceptance(
                        Acceptance.Basis.REPORT,
                        OrganizationRef.orNull(row, "recipient"),
                        Moment.orNull(row, "report_accepted_at"));
            case "PLATFORM" -> new Acceptance(Acceptance.Basis.PLATFORM, null, null);
            default -> new Acceptance(Acceptance.Basis.TRUSTED_SOURCE, null, null);
        };
    }

    private <T> T read(@Nullable String stored, Class<T> type) {
        try {
            return json.readValue(stored == null ? "[]" : stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is stored of a measurement cannot be read", unreadable);
        }
    }
}
