package vn.tiendo.kit.scope;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as this service last heard of it.
 *
 * @param path ids from the root of its tree down to itself
 */
public record OrganizationCopy(
        UUID id,
        String code,
        String name,
        String level,
        String line,
        @Nullable UUID parentId,
        List<UUID> path,
        long version) {}
