package vn.tiendo.reporting.organization;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopy;

/** An organisation in an answer; code and name are absent while only its id has been heard of. */
public record OrganizationRef(
        UUID id, @Nullable String code, @Nullable String name) {

    public static OrganizationRef of(UUID id, Map<UUID, OrganizationCopy> known) {
        OrganizationCopy copy = known.get(id);
        return copy == null ? new OrganizationRef(id, null, null) : new OrganizationRef(id, copy.code(), copy.name());
    }

    public static @Nullable OrganizationRef ofNullable(@Nullable UUID id, Map<UUID, OrganizationCopy> known) {
        return id == null ? null : of(id, known);
    }
}
