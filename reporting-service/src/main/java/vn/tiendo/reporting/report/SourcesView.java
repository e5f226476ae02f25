package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a body says elsewhere of what a report asks, item by item. */
@Schema(name = "ReportSources")
record SourcesView(UUID report, List<ItemSources> items) {

    /**
     * What is offered for one item.
     *
     * @param source whether it is the same figure, or put together from shorter periods
     * @param estimated any of the figures is an estimate
     * @param from where it is said; of the same figure the strongest first, of shorter periods each of them
     */
    @Schema(name = "ReportItemSources")
    record ItemSources(
            UUID item,
            int position,
            String name,
            String indicatorCode,
            ReportItem.Source source,
            ItemAnswer.Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean estimated,
            List<SourceReport> from) {}

    /** A report in which it is said. */
    @Schema(name = "ReportSource")
    record SourceReport(
            UUID report,
            UUID item,
            String title,
            LocalDate windowFrom,
            LocalDate windowTo,
            boolean handedIn,
            boolean accepted) {}
}
