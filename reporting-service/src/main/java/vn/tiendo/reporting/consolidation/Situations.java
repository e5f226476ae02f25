package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.reporting.merge.Items;
import vn.tiendo.reporting.merge.Merge;
import vn.tiendo.reporting.merge.Row;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;

/** Reads everything a consolidation is made from, in six statements, however many units and items there are. */
@ApplicationScoped
class Situations {
    private final Received received;
    private final ItemRows items;
    private final IndicatorCopies indicators;
    private final Expectations expectations;
    private final OrganizationCopies organizations;
    private final Clock clock;

    Situations(
            Received received,
            ItemRows items,
            IndicatorCopies indicators,
            Expectations expectations,
            OrganizationCopies organizations,
            Clock clock) {
        this.received = received;
        this.items = items;
        this.indicators = indicators;
        this.expectations = expectations;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * What is known now.
     *
     * @param units everybody who was asked, and whom only a plan asks
     * @param standing consolidated items of the body's report, as they were written last
     * @param explanations of items that were changed by hand
     * @param organizations all that are named
     */
    record Situation(
            Merge.Known known,
            List<Items.Standing> standing,
            Map<UUID, String> explanations,
            Map<UUID, OrganizationCopy> organizations) {
        Merge.Merged merged() {
            return Merge.of(known);
        }
    }

    Uni<Situation> load(Consolidation consolidation, ObligationState owed, UUID report) {
        Instant now = clock.instant();
        return received.units(consolidation, owed, now)
                .chain(units -> items.read(report, accepted(units)).chain(read -> load(owed, units, read)));
    }

    private Uni<Situation> load(ObligationState owed, List<Unit> units, ItemRows.Read read) {
        Set<String> codes = Stream.concat(read.own().stream(), read.below().stream())
                .map(Row::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return indicators
                .known(codes)
                .chain(known -> expectations
                        .about(codes, owed, units)
                        .chain(asked -> named(owed, units, asked)
                                .map(named -> situation(owed, units, read, known, asked, named))));
    }

    private Uni<Map<UUID, OrganizationCopy>> named(ObligationState owed, List<Unit> units, Expectations.Asked asked) {
        Set<UUID> ids = new HashSet<>(asked.byNobody());
        ids.add(owed.reporterId());
        units.forEach(unit -> ids.add(unit.organization()));
        return organizations.all(ids);
    }

    private static Situation situation(
            ObligationState owed,
            List<Unit> units,
            ItemRows.Read read,
            Map<String, Merge.Indicator> indicators,
            Expectations.Asked asked,
            Map<UUID, OrganizationCopy> organizations) {
        List<Unit> all = new ArrayList<>(units);
        asked.byNobody().forEach(organization -> all.add(Unit.askedByNobody(organization)));
        return new Situation(
                new Merge.Known(
                        new Merge.Parent(owed.reporterId(), owed.planId(), read.own()),
                        List.copyOf(all),
                        read.below(),
                        indicators,
                        asked.expected(),
                        organizations.values().stream()
                                .collect(Collectors.toMap(OrganizationCopy::id, OrganizationCopy::name))),
                read.standing(),
                read.explanations(),
                organizations);
    }

    private static List<UUID> accepted(List<Unit> units) {
        return units.stream().map(Unit::report).filter(Objects::nonNull).toList();
    }
}
