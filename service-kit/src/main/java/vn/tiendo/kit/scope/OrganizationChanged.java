package vn.tiendo.kit.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an organisation, the data of {@code organization.changed}. Dates are days in Asia/Ho_Chi_Minh;
 * {@code validTo} is the last day on which it exists.
 *
 * @param administrativeCode the code of its administrative unit (Decision 19/2025/QĐ-TTg), where it governs one
 * @param kind what sort of body it is, for classes; null where nobody said so
 * @param successorIds who took over from a body that is closed
 */
public record OrganizationChanged(
        UUID id,
        long version,
        String code,
        String name,
        @Nullable String shortName,
        String level,
        String line,
        @Nullable UUID parentId,
        List<UUID> path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String administrativeCode,
        @Nullable String kind,
        @Nullable List<UUID> successorIds) {}
