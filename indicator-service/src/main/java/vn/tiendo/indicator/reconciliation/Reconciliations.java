package vn.tiendo.indicator.reconciliation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.indicator.reconciliation.ConsolidationStated.Item;
import vn.tiendo.indicator.reconciliation.ConsolidationStated.Unit;
import vn.tiendo.indicator.reconciliation.Reconciliation.Part;
import vn.tiendo.indicator.reconciliation.ReconciliationView.Agreement;
import vn.tiendo.indicator.reconciliation.ReconciliationView.DifferenceCause;
import vn.tiendo.indicator.reconciliation.ReconciliationView.ReconciledFigure;
import vn.tiendo.indicator.rollup.StandingFigure;
import vn.tiendo.indicator.rollup.StandingRollups;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.indicator.rollup.WindowFigures;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/** Holds a consolidation against what stands now, in a fixed number of statements however many figures and units it has. */
@ApplicationScoped
class Reconciliations {
    private final ConsolidationCopies consolidations;
    private final ReportedFigures reported;
    private final StandingRollups rollups;
    private final OrganizationCopies organizations;

    Reconciliations(
            ConsolidationCopies consolidations,
            ReportedFigures reported,
            StandingRollups rollups,
            OrganizationCopies organizations) {
        this.consolidations = consolidations;
        this.reported = reported;
        this.rollups = rollups;
        this.organizations = organizations;
    }

    /**
     * Who is held against whom.
     *
     * @param asked those who were, each once, and whether a report of theirs was counted
     * @param children right below the body
     * @param within those asked that are somewhere below it
     */
    private record Bodies(UUID body, Map<UUID, Boolean> asked, List<UUID> children, Set<UUID> within) {
        Set<UUID> all() {
            Set<UUID> all = new HashSet<>(asked.keySet());
            all.addAll(children);
            all.add(body);
            return all;
        }

        /** The body with all below it, and those it asked elsewhere. */
        List<UUID> added() {
            List<UUID> added = new ArrayList<>(asked.keySet());
            added.removeAll(within);
            added.add(body);
            return added;
        }

        List<UUID> notAsked() {
            return children.stream().filter(child -> !asked.containsKey(child)).toList();
        }
    }

    @WithTransaction
    Uni<ReconciliationView> reconcile(UUID id, OrgScope scope) {
        return consolidations.find(id, scope).chain(this::reconcile);
    }

    private Uni<ReconciliationView> reconcile(ConsolidationStated said) {
        if (said.windowFrom() == null || said.windowTo() == null) {
            return named(
                    said,
                    Set.of(said.organizationId()),
                    known -> said.items().stream()
                            .map(Reconciliations::notComparable)
                            .toList());
        }
        Window window = new Window(said.windowFrom(), said.windowTo());
        List<String> codes = said.items().stream().map(Item::indicatorCode).toList();
        return bodies(said, window)
                .chain(bodies -> rollups.figures(codes, bodies.all(), window)
                        .chain(figures -> reported.behind(said)
                                .chain(voices -> named(
                                        said,
                                        bodies.all(),
                                        known -> said.items().stream()
                                                .map(item -> figure(item, window, bodies, figures, voices, known))
                                                .toList()))));
    }

    private Uni<Bodies> bodies(ConsolidationStated said, Window window) {
        Map<UUID, Boolean> asked = new LinkedHashMap<>();
        for (Unit unit : said.units()) {
            asked.merge(
                    unit.organizationId(), unit.standing().equals(ConsolidationStated.CONTRIBUTED), Boolean::logicalOr);
        }
        asked.remove(said.organizationId());
        return rollups.below(said.organizationId(), window.to())
                .chain(children -> rollups.within(said.organizationId(), asked.keySet(), window.to())
                        .map(within -> new Bodies(said.organizationId(), asked, children, new HashSet<>(within))));
    }

    private Uni<ReconciliationView> named(
            ConsolidationStated said,
            Collection<UUID> bodies,
            Function<Map<UUID, OrganizationCopy>, List<ReconciledFigure>> figures) {
        return organizations
                .all(bodies)
                .map(known -> view(said, OrganizationRef.of(said.organizationId(), known), figures.apply(known)));
    }

    private static ReconciliationView view(
            ConsolidationStated said, OrganizationRef body, List<ReconciledFigure> figures) {
        return new ReconciliationView(
                said.id(),
                said.version(),
                said.reportId(),
                said.reportVersion(),
                body,
                said.windowFrom(),
                said.windowTo(),
                said.consolidatedAt(),
                figures.stream().noneMatch(figure -> figure.agreement() == Agreement.DIFFERS),
                figures);
    }

    private static ReconciledFigure figure(
            Item item,
            Window window,
            Bodies bodies,
            Map<String, WindowFigures> known,
            Voices voices,
            Map<UUID, OrganizationCopy> names) {
        String code = String.valueOf(item.indicatorCode());
        WindowFigures figures = known.get(code);
        if (figures == null || !figures.isComparable()) {
            return notComparable(item);
        }
        Reconciliation held = new Reconciliation(
                figures.kind(),
                figures.plain(computed(item)),
                item.missing() > 0,
                alone(figures, voices.consolidated(code, window)),
                figures.together(bodies.added()),
                voices.isHandedIn(),
                new Part(bodies.body(), true, alone(figures, voices.own(code, window)), figures.ownOf(bodies.body())),
                bodies.asked().entrySet().stream()
                        .map(unit -> new Part(
                                unit.getKey(),
                                unit.getValue(),
                                alone(figures, voices.of(unit.getKey(), code, window)),
                                figures.of(unit.getKey())))
                        .toList(),
                bodies.notAsked().stream()
                        .map(child -> new Part(child, false, null, figures.of(child)))
                        .toList());
        return view(code, held, names);
    }

    private static @Nullable StandingFigure alone(WindowFigures figures, @Nullable Contribution said) {
        return said == null ? null : figures.alone(said);
    }

    private static ReconciledFigure view(String code, Reconciliation held, Map<UUID, OrganizationCopy> names) {
        return new ReconciledFigure(
                code,
                held.agreement(),
                held.computed(),
                held.reported() == null || held.reported().saysTheSameAs(held.computed()) ? null : held.reported(),
                held.rolledUp(),
                held.difference(),
                held.isExplained(),
                held.causes().stream()
                        .map(cause -> new DifferenceCause(
                                OrganizationRef.of(cause.organization(), names),
                                cause.reason(),
                                cause.then(),
                                cause.now()))
                        .toList());
    }

    private static ReconciledFigure notComparable(Item item) {
        return new ReconciledFigure(
                String.valueOf(item.indicatorCode()),
                Agreement.NOT_COMPARABLE,
                computed(item),
                null,
                null,
                null,
                false,
                List.of());
    }

    private static StandingFigure computed(Item item) {
        return new StandingFigure(item.outcome(), item.value(), item.numerator(), item.denominator());
    }
}
