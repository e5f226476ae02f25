package vn.tiendo.indicator.organization;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as responses name it.
 *
 * @param code null, like the name, while this service has not heard of it
 */
public record OrganizationRef(
        UUID id, @Nullable String code, @Nullable String name) {

    /** Reads the columns {@code <prefix>_id}, {@code <prefix>_code} and {@code <prefix>_name}. */
    public static OrganizationRef of(Tuple row, String prefix) {
        return new OrganizationRef(
                row.get(prefix + "_id", UUID.class),
                row.get(prefix + "_code", String.class),
                row.get(prefix + "_name", String.class));
    }

    /** Like {@link #of}, or null where no organisation is named. */
    public static @Nullable OrganizationRef orNull(Tuple row, String prefix) {
        return row.get(prefix + "_id", UUID.class) == null ? null : of(row, prefix);
    }
}
