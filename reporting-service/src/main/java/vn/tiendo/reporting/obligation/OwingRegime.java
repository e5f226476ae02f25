package vn.tiendo.reporting.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.Terms;

/**
 * A confirmed regime, as far as opening obligations needs it.
 *
 * @param from first day whose periods have not been opened yet
 */
public record OwingRegime(
        UUID regimeId,
        @Nullable UUID planId,
        UUID reporterId,
        UUID recipientId,
        @Nullable UUID viaId,
        Terms terms,
        LocalDate from) {}
