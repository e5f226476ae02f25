package vn.tiendo.indicator.measurement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Violation;

/**
 * A version of a measurement as it is kept.
 *
 * @param definitionVersion the version of the indicator's definition that held on the last day of its window
 * @param violations what it breaks of the indicator's rules; it stands all the same and is marked
 * @param acceptance who accepted what a machine client provided; null otherwise
 */
public record Recorded(
        Measurement measurement,
        long definitionVersion,
        List<Violation> violations,
        @Nullable Acceptance acceptance) {

    public record Acceptance(UUID organizationId, Instant at) {}
}
