package vn.tiendo.plan.publicview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.plan.PlanStatus;

/** A public plan without its tree; {@code keeper} is the organisation that keeps it here. */
record PublicPlanView(
        UUID id,
        PlanStatus status,
        int revision,
        Instant issuedAt,
        OrganizationRef keeper,
        Document document,
        Counts counts) {

    /**
     * The document as printed; who signed it is left out.
     *
     * @param implementing citations as written
     * @param replaces citations as written
     */
    record Document(
            String type,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String place,
            @Nullable LocalDate issuedOn,
            String subject,
            PlanDocument.Line line,
            @JsonProperty("implements") List<String> implementing,
            List<String> replaces) {}

    /** How much there is, and how far it is as of now. */
    record Counts(long targets, long tasks, long completedTasks, long overdueTasks) {}
}
