package vn.tiendo.plan.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.BenchStatements;
import vn.tiendo.plan.facet.Parameters;

/** What the bench asks of coverage: twenty targets of a plan that addresses every commune of the country, read by an auditor. */
class CoverageStatementsTest {
    private static final int TARGETS = 20;
    private static final Parameters GIVEN = new Parameters(Map.of(
            "plan",
            "0190be0d-0002-7000-8000-00000000ffff",
            "asOf",
            LocalDate.of(2026, 11, 22),
            "moment",
            Instant.parse("2026-11-22T17:00:00Z"),
            "organization",
            "",
            "bases",
            IntStream.rangeClosed(1, TARGETS)
                    .mapToObj(nth -> new UUID(0x0190be0d00057000L, 0x8000000000000000L + nth))
                    .toArray(UUID[]::new),
            "scopeAll",
            true,
            "scopeOrg",
            "H01"));

    @Test
    void theBenchMeasuresWhatTheServiceSends() {
        Map<String, String> statements = new TreeMap<>();
        statements.put("coverage-bodies", BenchStatements.rows(CoverageSelect.BODIES, GIVEN));
        statements.put("coverage-answers", BenchStatements.rows(CoverageSelect.ANSWERS, GIVEN));
        BenchStatements.hold("coverage-statements.sql", statements);
    }
}
