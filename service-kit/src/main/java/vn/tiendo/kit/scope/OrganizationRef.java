package vn.tiendo.kit.scope;

import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as answers name it: the id is the key, the code an alias, the name for people.
 *
 * @param code null, like the name, while this service has heard of the id only
 */
public record OrganizationRef(
        UUID id, @Nullable String code, @Nullable String name) {

    public static OrganizationRef of(UUID id, Map<UUID, OrganizationCopy> known) {
        OrganizationCopy copy = known.get(id);
        return copy == null ? new OrganizationRef(id, null, null) : new OrganizationRef(id, copy.code(), copy.name());
    }

    /** Like {@link #of(UUID, Map)}, or null where no organisation is named. */
    public static @Nullable OrganizationRef ofNullable(@Nullable UUID id, Map<UUID, OrganizationCopy> known) {
        return id == null ? null : of(id, known);
    }

    /** Reads the columns {@code <prefix>_id}, {@code <prefix>_code} and {@code <prefix>_name}. */
    public static OrganizationRef of(Tuple row, String prefix) {
        return new OrganizationRef(
                row.get(prefix + "_id", UUID.class),
                row.get(prefix + "_code", String.class),
                row.get(prefix + "_name", String.class));
    }

    /** Like {@link #of(Tuple, String)}, or null where no organisation is named. */
    public static @Nullable OrganizationRef orNull(Tuple row, String prefix) {
        return row.get(prefix + "_id", UUID.class) == null ? null : of(row, prefix);
    }
}
