package vn.tiendo.notification.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to send once more.
 *
 * @param from the first moment at which an event was taken into the log
 * @param to the first moment after the range; now when absent
 * @param onlyFailed only what was given up
 */
record ReplayRange(
        @NotNull Instant from,
        @Nullable Instant to,
        @Nullable Boolean onlyFailed) {}
