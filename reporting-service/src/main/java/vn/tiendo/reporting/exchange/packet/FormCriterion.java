package vn.tiendo.reporting.exchange.packet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a form. */
public record FormCriterion(
        UUID target,
        String name,
        @Nullable String indicatorCode,
        @Nullable String unit,
        @Nullable Boolean ratio) {}
