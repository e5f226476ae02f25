package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.Progress;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.Terms;

/**
 * What a plan says of a target beside its comparison and its reporter, kept as it came.
 *
 * @param overTime how its figures add up over time, where the plan says so
 * @param reporterClass code of the class of bodies of which each reports a value of its own
 */
public record TargetTerms(
        @Nullable String asWritten,
        @Nullable Form form,
        @Nullable Validity validity,
        @Nullable List<LevelDemand> levels,
        @Nullable List<Milestone> trajectory,
        @Nullable String overTime,
        @Nullable String reporterClass,
        @Nullable List<UUID> implementsTargets) {

    @Schema(name = "TargetForm")
    public record Form(
            @Nullable Pair ratio,
            @Nullable Share shareOf,
            @Nullable Rate per,
            @Nullable Trend trend,
            @Nullable Rank rank,
            @Nullable List<String> alternatives,
            @Nullable Reference reference,
            @Nullable Boolean keep,
            @Nullable String survey) {}

    @Schema(name = "TargetRatio")
    public record Pair(String numerator, String denominator) {}

    @Schema(name = "TargetShare")
    public record Share(String whole, @Nullable String name) {}

    @Schema(name = "TargetRate")
    public record Rate(BigDecimal count, String of) {}

    @Schema(name = "TargetTrend")
    public record Trend(String direction, String every) {}

    @Schema(name = "TargetRank")
    public record Rank(
            @Nullable String grade,
            @Nullable String among,
            @Nullable String of) {}

    @Schema(name = "TargetReference")
    public record Reference(
            @Nullable String asWritten, @Nullable UUID target) {}

    @Schema(name = "TargetValidity")
    public record Validity(
            @Nullable LocalDate startOn,
            @Nullable String startAsWritten,
            @Nullable String condition,
            @Nullable List<String> exclusions,
            @Nullable String occasion) {}

    public record LevelDemand(
            String level,
            @Nullable String comparator,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable LocalDate dueOn,
            @Nullable String asWritten) {}

    public record Milestone(
            LocalDate dueOn,
            @Nullable String level,
            @Nullable String comparator,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String asWritten) {}

    /** The first day on which the target holds, where it is another than that of its plan. */
    public @Nullable LocalDate startOn() {
        return validity == null ? null : validity.startOn();
    }

    /** What it asks of whom; {@code general} is what the target says of all. */
    public Terms asking(Step general) {
        return new Terms(
                general,
                (levels == null ? List.<LevelDemand>of() : levels)
                        .stream()
                                .map(one -> new Terms.OfLevel(
                                        one.level(), read(one.comparator()), one.value(), one.valueTo(), one.dueOn()))
                                .toList(),
                (trajectory == null ? List.<Milestone>of() : trajectory)
                        .stream()
                                .map(one -> new Terms.Milestone(
                                        one.level(), read(one.comparator()), one.value(), one.valueTo(), one.dueOn()))
                                .toList());
    }

    /** What it asks of one body, given by its levels, its own first. */
    public Demand demand(Step general, List<String> body, Direction direction, @Nullable LocalDate from) {
        return new Demand(
                asking(general).steps(body),
                direction,
                from,
                form != null && Boolean.TRUE.equals(form.keep()),
                validity != null && validity.occasion() != null,
                progress());
    }

    private @Nullable Progress progress() {
        Trend trend = form == null ? null : form.trend();
        return trend == null
                ? null
                : new Progress(Direction.valueOf(trend.direction()), Progress.Every.valueOf(trend.every()));
    }

    private static @Nullable Comparison read(@Nullable String symbol) {
        return symbol == null ? null : Comparison.of(symbol);
    }
}
