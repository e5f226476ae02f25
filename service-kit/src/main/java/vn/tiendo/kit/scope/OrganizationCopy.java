package vn.tiendo.kit.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as this service last heard of it.
 *
 * @param path ids from the root of its tree down to itself
 * @param validTo the last day on which it exists; null while nobody closes it
 * @param successors who took over from it, once it is closed
 */
public record OrganizationCopy(
        UUID id,
        String code,
        String name,
        String level,
        String line,
        @Nullable UUID parentId,
        List<UUID> path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UUID> successors,
        long version) {

    /** Whether it exists on that day in Viet Nam. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
