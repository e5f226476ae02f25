package vn.tiendo.plan.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.plan.PlanStatus;

/**
 * A plan as one document that can be kept and compared: what its drafters wrote, in its order, and nothing that changes
 * with time or with who asks. Fields are those of the drafts, organisations are named by id, code and name.
 *
 * @param format the name of this form and its number; it rises when a reader has to learn something
 */
record PlanFile(
        String format,
        UUID id,
        long version,
        int revision,
        PlanStatus status,
        OrganizationRef keeper,
        @Nullable String programme,
        @Nullable Instant issuedAt,
        Map<String, Object> document,
        List<Map<String, Object>> targets,
        List<Map<String, Object>> tasks,
        List<Map<String, Object>> reportingDuties)
        implements Versioned {

    static final String FORMAT = "tiendo.plan/1";
}
