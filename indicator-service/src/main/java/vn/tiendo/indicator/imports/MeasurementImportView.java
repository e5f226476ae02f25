package vn.tiendo.indicator.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of measurements.
 *
 * @param progress of the file, 0 to 100
 * @param lines that were read, without headings and empty ones
 * @param refused lines with a fault; {@code faults} names the first thousand
 */
record MeasurementImportView(
        UUID id,
        ImportStatus status,
        boolean dryRun,
        boolean partial,
        Format format,
        int progress,
        long lines,
        long added,
        long replaced,
        long unchanged,
        long refused,
        List<LineFault> faults,
        @Nullable String failureCode,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
