package vn.tiendo.reporting.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.consolidation.ConsolidationView.CauseView;
import vn.tiendo.reporting.consolidation.ConsolidationView.ChangeView;
import vn.tiendo.reporting.consolidation.ConsolidationView.ContributorView;
import vn.tiendo.reporting.consolidation.ConsolidationView.ItemView;
import vn.tiendo.reporting.consolidation.ConsolidationView.MissingView;
import vn.tiendo.reporting.consolidation.ConsolidationView.UnitView;
import vn.tiendo.reporting.consolidation.ConsolidationView.UnmatchedView;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.merge.Difference;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.merge.Merge;
import vn.tiendo.reporting.merge.Row;
import vn.tiendo.reporting.merge.Unit;

/** Turns what was decided into what the API shows, with organisations named. */
record Showing(Map<UUID, OrganizationCopy> organizations) {

    List<ItemView> items(Situations.Situation now, List<Line> byHand) {
        List<ItemView> items = new ArrayList<>();
        now.standing()
                .forEach(one -> items.add(item(
                        one.item(),
                        one.line(),
                        one.says(),
                        one.isAdjusted(),
                        now.explanations().get(one.item()))));
        byHand.forEach(line -> items.add(item(null, line, null, false, null)));
        items.sort(Comparator.comparing(ItemView::type));
        return items;
    }

    private ItemView item(
            @Nullable UUID item, Line line, @Nullable Content says, boolean adjusted, @Nullable String explanation) {
        return new ItemView(
                item,
                line.type(),
                line.type() == Row.Type.TARGET ? line.subject() : null,
                line.type() == Row.Type.TASK ? line.subject() : null,
                line.code(),
                line.name(),
                line.unit(),
                line.aggregation(),
                line.outcome(),
                line.why(),
                line.computed(),
                says,
                adjusted,
                explanation,
                !line.aggregates(),
                line.contributors().stream().map(this::contributor).toList(),
                line.missing().stream()
                        .map(one -> new MissingView(ref(one.organization()), one.reason()))
                        .toList(),
                line.counts());
    }

    private ContributorView contributor(Line.Contributor one) {
        return new ContributorView(
                ref(one.organization()),
                one.report(),
                one.reportVersion(),
                one.item(),
                one.own(),
                one.consolidated(),
                one.content(),
                one.missingBelow(),
                one.disagrees());
    }

    List<UnitView> units(List<Unit> units, boolean contributing) {
        return units.stream()
                .filter(unit -> (unit.standing() == Unit.Standing.CONTRIBUTED) == contributing)
                .map(unit -> new UnitView(
                        ref(unit.organization()),
                        unit.obligation(),
                        contributing ? null : unit.standing(),
                        unit.report(),
                        unit.reportVersion(),
                        unit.dueAt(),
                        unit.late(),
                        unit.correctionUnderWay()))
                .toList();
    }

    List<UnmatchedView> unmatched(List<Merge.Unmatched> unmatched) {
        return unmatched.stream()
                .map(one -> new UnmatchedView(
                        ref(one.organization()),
                        one.report(),
                        one.item(),
                        one.type(),
                        one.subject(),
                        one.code(),
                        one.name()))
                .toList();
    }

    List<ChangeView> changes(List<Difference.Change> changes) {
        return changes.stream()
                .map(one -> new ChangeView(
                        one.type(),
                        one.subject(),
                        one.code(),
                        one.name(),
                        one.before(),
                        one.after(),
                        one.because().stream()
                                .map(cause -> new CauseView(
                                        ref(cause.organization()), cause.what(), cause.before(), cause.after()))
                                .toList()))
                .toList();
    }

    OrganizationRef ref(UUID organization) {
        return OrganizationRef.of(organization, organizations);
    }
}
