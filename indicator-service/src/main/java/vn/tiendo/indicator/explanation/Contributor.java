package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.validation.RuleKind;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Text;

/**
 * A measurement that something is made of: only ever one body's own.
 *
 * @param version of the measurement that counts
 * @param source REPORT, CLIENT or PLATFORM
 * @param client the machine client that said it
 * @param definitionVersion the version of the indicator's definition by which it was checked
 * @param report null unless it came with one
 * @param acceptance null while nobody has accepted it
 * @param checks the rules that it was held against, in their order
 * @param evidence the files that prove it
 */
record Contributor(
        String indicator,
        OrganizationRef organization,
        LocalDate windowFrom,
        LocalDate windowTo,
        UUID measurementId,
        int version,
        String answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String kind,
        String state,
        String source,
        @Nullable String client,
        long definitionVersion,
        @Nullable Source report,
        @Nullable Acceptance acceptance,
        List<Check> checks,
        List<Evidence> evidence) {

    /** The report that it came with. */
    @Schema(name = "ExplainedReport")
    record Source(
            UUID id,
            int reportVersion,
            @Nullable String state,
            @Nullable OrganizationRef recipient,
            @Nullable Instant submittedAt) {}

    /** @param by null where nobody needs to accept it: the source is trusted, or the platform counted it */
    @Schema(name = "MeasurementAcceptance")
    record Acceptance(
            Basis basis,
            @Nullable OrganizationRef by,
            @Nullable Instant at) {

        @Schema(name = "AcceptanceBasis")
        enum Basis {
            /** The recipient accepted the report. */
            REPORT,
            /** The body above accepted what a machine client said. */
            MEASUREMENT,
            TRUSTED_SOURCE,
            PLATFORM
        }
    }

    /**
     * A rule that it was held against.
     *
     * @param observed what was held against the rule, where it is broken
     * @param expected what the rule allows at most or at least, where it is broken
     */
    @Schema(name = "RuleCheck")
    record Check(
            RuleKind rule,
            Severity severity,
            Outcome outcome,
            @Nullable BigDecimal observed,
            @Nullable BigDecimal expected,
            Text text) {

        @Schema(name = "RuleCheckOutcome")
        enum Outcome {
            PASSED,
            /** Taken all the same, and marked: a warning. */
            BROKEN,
            /** There is no value that could break it. */
            NOT_RUN
        }
    }

    /** @param sha256 of its bytes, which are at {@code /api/v1/evidence/{id}/content} */
    @Schema(name = "EvidenceRef")
    record Evidence(UUID id, @Nullable String sha256) {}

    boolean isProvisional() {
        return state.equals("PROVISIONAL");
    }

    boolean isEstimated() {
        return kind.equals("ESTIMATED");
    }
}
