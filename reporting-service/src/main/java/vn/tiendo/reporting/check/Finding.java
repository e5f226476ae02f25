package vn.tiendo.reporting.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Text;

/**
 * Something that speaks against an item.
 *
 * @param rule the kind of the indicator's rule, or one of those named here
 * @param explained the item says why
 * @param observed what was held against the rule; absent with {@code expected} where it follows from a report that whoever asks
 *     may not see
 * @param expected what the rule allows, or what is said elsewhere
 * @param text of an indicator's rule
 * @param elsewhere reports that say otherwise, as far as whoever asks may see them
 */
@Schema(name = "ReportFinding")
public record Finding(
        UUID item,
        int position,
        String name,
        @Nullable String indicatorCode,
        String rule,
        Severity severity,
        boolean explained,
        @Nullable BigDecimal observed,
        @Nullable BigDecimal expected,
        @Nullable Text text,
        List<UUID> elsewhere) {

    /** Another report says something else of the same window. */
    static final String SAME_FIGURE_ELSEWHERE = "SAME_FIGURE_ELSEWHERE";

    /** Shorter periods give something else. */
    static final String SHORTER_PERIODS = "SHORTER_PERIODS";

    /** A consolidated item says something else than was computed. */
    static final String ADJUSTED = "ADJUSTED";

    @Schema(name = "ReportFindingSeverity")
    public enum Severity {
        /** The report is refused as long as it is so. */
        BLOCK,
        /** The report is refused unless the item explains it. */
        EXPLAIN,
        /** It is shown. */
        WARN
    }

    /** Whether the report cannot be handed in because of it. */
    public boolean refuses() {
        return severity == Severity.BLOCK || (severity == Severity.EXPLAIN && !explained);
    }

    static Finding of(Asked.Item item, String rule, Severity severity, List<UUID> elsewhere) {
        return new Finding(
                item.id(),
                item.position(),
                item.name(),
                item.code(),
                rule,
                severity,
                item.isExplained(),
                null,
                null,
                null,
                elsewhere);
    }
}
