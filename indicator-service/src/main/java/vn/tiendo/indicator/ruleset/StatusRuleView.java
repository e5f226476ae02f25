package vn.tiendo.indicator.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.kit.etag.Versioned;

/**
 * A version of the rules by which targets are judged.
 *
 * @param indicatorCode absent for the rules for all
 * @param version 0 for the rules that are part of the service
 * @param validFrom the day from which they hold, Asia/Ho_Chi_Minh
 * @param recordedAt absent for version 0
 * @param rules absent where the indicator goes back to the rules for all
 */
@Schema(name = "StatusRuleSet")
record StatusRuleView(
        @Nullable String indicatorCode,
        long version,
        LocalDate validFrom,
        @Nullable Instant recordedAt,
        @Nullable StatusRules rules)
        implements Versioned {

    static StatusRuleView of(RuleSets.Row row) {
        return new StatusRuleView(
                row.code().equals(RuleSets.COMMON) ? null : row.code(),
                row.version(),
                row.validFrom(),
                row.recordedAt(),
                row.rules());
    }
}
