package vn.tiendo.indicator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.indicator.status.Direction;

/** Definitions for tests of other packages. */
public final class Samples {
    private Samples() {}

    /** The first version of something that is counted. */
    public static DefinitionVersion version(String code) {
        Definition definition = new Definition(
                code, "Số lượng", "hồ sơ", null, null, Direction.UP, Aggregation.SUM, OverTime.PER_PERIOD);
        return new DefinitionVersion(1, LocalDate.parse("2026-01-01"), Instant.EPOCH, definition);
    }
}
