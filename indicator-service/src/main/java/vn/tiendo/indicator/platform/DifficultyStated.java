package vn.tiendo.indicator.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code difficulty.raised}, {@code difficulty.routed} and {@code difficulty.answered}.
 *
 * @param waitingSince null while nobody is known to be competent: nothing waits yet
 * @param waitingUntil null until it is answered
 */
record DifficultyStated(
        UUID id,
        long version,
        Blocks blocks,
        @Nullable Instant waitingSince,
        @Nullable Instant waitingUntil) {

    record Blocks(List<UUID> taskIds, List<UUID> obligationIds) {
        Stream<UUID> all() {
            return Stream.concat(taskIds.stream(), obligationIds.stream());
        }
    }
}
