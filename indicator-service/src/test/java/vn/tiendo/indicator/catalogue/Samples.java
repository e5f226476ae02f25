package vn.tiendo.indicator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Two versions of a share; each breaks it down by something else. */
    public static List<DefinitionVersion> brokenDown(String code) {
        return List.of(
                share(code, 2, new Details.Breakdown("TUOI", "Tuổi", List.of(new Details.Grade("0-14", "Dưới 15")))),
                share(code, 1, new Details.Breakdown("GIOI", "Giới", List.of(new Details.Grade("NU", "Nữ")))));
    }

    private static DefinitionVersion share(String code, long version, Details.Breakdown breakdown) {
        Details details = new Details(
                ValueKind.RATIO,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(breakdown),
                null,
                null,
                null,
                List.of(),
                null);
        Definition definition = new Definition(
                code,
                "Tỷ lệ",
                "%",
                "Số đạt",
                "Tổng số",
                Direction.UP,
                Aggregation.RATIO_OF_SUMS,
                OverTime.PER_PERIOD,
                details);
        return new DefinitionVersion(version, LocalDate.parse("2026-01-01"), Instant.EPOCH, definition);
    }
}
