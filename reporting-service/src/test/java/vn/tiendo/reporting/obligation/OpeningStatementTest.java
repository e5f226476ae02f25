package vn.tiendo.reporting.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpeningStatementTest {
    private static final Path MEASURED = Path.of("../bench/src/main/resources/vn/tiendo/bench/opening-statement.sql");

    /** Twelve months of 2025, opened late and all at once. */
    private static final String ROWS = """
            (select jsonb_agg(jsonb_build_object(
                    'title', 'Báo cáo tháng ' || m || '/2025', 'regimeId', '01900000-0003-7000-8000-000000000000',
                    'periodType', 'MONTH', 'windowFrom', cast(date '2024-12-15' + (m - 1) * interval '1 month' as date),
                    'windowTo', cast(date '2025-01-14' + (m - 1) * interval '1 month' as date),
                    'cutOff', cast(date '2025-01-14' + (m - 1) * interval '1 month' as date),
                    'nominalDueOn', cast(date '2025-01-16' + (m - 1) * interval '1 month' as date),
                    'dueAt', date '2025-01-16' + (m - 1) * interval '1 month' + interval '17 hours', 'calendarVersion', 0))
               from generate_series(1, 12) m)
            """;

    @Test
    void theBenchMeasuresWhatTheServiceSends() throws IOException {
        String sent = Opening.PERIODS
                .replace("cast(cast(:rows as text) as jsonb)", ROWS)
                .replace(":today", "date '2025-12-14'")
                .replace(":now", "now()");
        assertEquals(plain(sent), plain(Files.readString(MEASURED).replaceAll("(?m)^--.*$", "")));
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1").strip();
    }
}
