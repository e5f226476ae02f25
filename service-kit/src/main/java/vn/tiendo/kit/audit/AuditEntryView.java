package vn.tiendo.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the activity log, as its sealed text says; what a text does not say is empty.
 *
 * @param organization code of the body that the actor acted for; empty when the service itself acted
 * @param batch under whose seal it is; null for the few seconds before it is sealed
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        String service,
        String actor,
        String organization,
        List<String> roles,
        String action,
        UUID subject,
        JsonNode facts,
        boolean personalData,
        @Nullable String traceId,
        @Nullable Long batch,
        @Nullable Integer position) {}
