package vn.tiendo.indicator.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.catalogue.Proposal;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.target.IssuedTarget;
import vn.tiendo.indicator.target.TargetTerms;
import vn.tiendo.kit.time.VietnamTime;

/** What this service reads of {@code plan.issued} and {@code plan.amended}: both carry the whole plan. */
record PlanIssued(UUID id, long version, UUID keeperId, Document document, Instant issuedAt, List<Target> targets) {

    record Document(
            String type, @Nullable String number, @Nullable LocalDate issuedOn, String subject) {}

    record Indicator(
            String code,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Direction direction,
            @Nullable Aggregation aggregation,
            @Nullable OverTime overTime) {}

    record Target(
            UUID id,
            String name,
            String kind,
            @Nullable Indicator indicator,
            @Nullable UUID reporterId,
            @Nullable List<UUID> reporterIds,
            @Nullable String reporterClass,
            @Nullable String asWritten,
            String comparator,
            String evalComparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String unit,
            TargetTerms.@Nullable Form form,
            boolean firm,
            TargetTerms.@Nullable Validity validity,
            @Nullable LocalDate dueOn,
            @Nullable List<TargetTerms.LevelDemand> levels,
            @Nullable List<TargetTerms.Milestone> trajectory,
            @Nullable OverTime overTime,
            @Nullable List<UUID> implementsTargets,
            boolean tracked) {

        Stream<Proposal> proposal() {
            if (indicator == null) {
                return Stream.empty();
            }
            return Stream.of(new Proposal(
                    id,
                    indicator.code(),
                    indicator.name(),
                    indicator.unit() == null && indicator.name() != null ? unit : indicator.unit(),
                    indicator.numerator(),
                    indicator.denominator(),
                    indicator.direction(),
                    indicator.aggregation(),
                    indicator.overTime()));
        }

        IssuedTarget issued() {
            return new IssuedTarget(
                    id,
                    name,
                    kind,
                    indicator == null ? null : indicator.code(),
                    reporterId,
                    reporterIds == null ? List.of() : reporterIds,
                    Comparison.of(comparator),
                    Comparison.of(evalComparator),
                    value,
                    valueTo,
                    unit,
                    firm,
                    dueOn,
                    tracked,
                    new TargetTerms(
                            asWritten,
                            form,
                            validity,
                            levels,
                            trajectory,
                            overTime == null ? null : overTime.name(),
                            reporterClass,
                            implementsTargets));
        }
    }

    /** The day from which the plan's targets are expected to move: the document's own, else the day it was issued here. */
    LocalDate startOn() {
        return document.issuedOn() != null ? document.issuedOn() : LocalDate.ofInstant(issuedAt, VietnamTime.ZONE);
    }

    List<Proposal> proposals() {
        return targets.stream().flatMap(Target::proposal).toList();
    }

    List<UUID> targetIds() {
        return targets.stream().map(Target::id).toList();
    }

    List<IssuedTarget> issuedTargets() {
        return targets.stream().map(Target::issued).toList();
    }
}
