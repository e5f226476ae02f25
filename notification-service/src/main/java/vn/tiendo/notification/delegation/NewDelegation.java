package vn.tiendo.notification.delegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence with somebody who is told meanwhile.
 *
 * @param deputy opaque id of somebody of the caller's own organisation
 * @param from now when absent
 */
record NewDelegation(
        @NotNull @Size(min = 1, max = 100) String deputy,
        @Nullable Instant from,
        @NotNull Instant to) {}
