package vn.tiendo.plan.coverage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.coverage.CoverageResource.CoverageFilter;
import vn.tiendo.plan.coverage.CoverageSelect.Answer;
import vn.tiendo.plan.coverage.CoverageSelect.Body;
import vn.tiendo.plan.coverage.CoverageView.Cell;
import vn.tiendo.plan.plan.PlanError;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanStatus;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.target.TargetQueries;
import vn.tiendo.plan.target.TargetView;

/**
 * Says who has taken the targets of a plan up. Read with a statement each for the targets, the bodies and what those answer,
 * however many there are; after the first page only the answers to the targets that are on it.
 */
@ApplicationScoped
class Coverages {
    private final Rows rows;
    private final PlanQueries plans;
    private final TargetQueries targets;
    private final Clock clock;

    Coverages(Rows rows, PlanQueries plans, TargetQueries targets, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.targets = targets;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CoverageView> page(UUID plan, CoverageFilter filter, PageRequest page, OrgScope scope) {
        LocalDate asOf = filter.asOf == null ? LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE) : filter.asOf;
        After after = After.of(page);
        return plans.byId(plan, scope)
                .invoke(Coverages::requireIssued)
                .chain(() -> targets.all(plan, scope))
                .map(all -> all.stream()
                        .filter(target -> filter.target == null || filter.target.equals(target.id()))
                        .filter(target -> target.position() >= after.position())
                        .toList())
                .chain(wanted -> bodies(plan, filter, asOf, scope)
                        .map(bodies -> new Scene(wanted, bodies))
                        .chain(scene -> matrix(plan, scene, after, filter, asOf, page, scope)))
                .map(matrix -> view(plan, asOf, matrix, after, filter, page));
    }

    private record Scene(List<TargetView> targets, List<Body> bodies) {
        /** Without a verdict to look for, a page goes over no more targets than it takes. */
        List<TargetView> onPage(After after, CoverageFilter filter, PageRequest page) {
            return after.isStart() || filter.verdict != null || bodies.isEmpty()
                    ? targets
                    : targets.stream().limit(2L + page.fetch() / bodies.size()).toList();
        }
    }

    /** The place after which a page begins. */
    private record After(int position, String code) {
        static After of(PageRequest page) {
            List<String> keys = page.after(2);
            return keys.isEmpty() ? new After(0, "") : new After(Positions.after(keys.subList(0, 1)), keys.getLast());
        }

        boolean isStart() {
            return code.isEmpty();
        }

        boolean precedes(Cell cell) {
            int order = Integer.compare(cell.target().position(), position);
            return order > 0 || order == 0 && key(cell).compareTo(code) > 0;
        }

        static String key(Cell cell) {
            return String.valueOf(cell.organization().code());
        }
    }

    private Uni<List<Body>> bodies(UUID plan, CoverageFilter filter, LocalDate asOf, OrgScope scope) {
        return rows.list(Body.class, CoverageSelect.BODIES, query -> bind(query, plan, filter, asOf, scope))
                .map(found -> found.stream()
                        .sorted(java.util.Comparator.comparing(Body::code)) // as a cursor compares them
                        .toList());
    }

    private Uni<CoverageMatrix> matrix(
            UUID plan,
            Scene scene,
            After after,
            CoverageFilter filter,
            LocalDate asOf,
            PageRequest page,
            OrgScope scope) {
        List<TargetView> wanted = scene.onPage(after, filter, page);
        return rows.list(
                        Answer.class,
                        CoverageSelect.ANSWERS,
                        query -> bind(query, plan, filter, asOf, scope)
                                .setParameter(
                                        "bases",
                                        wanted.stream().map(TargetView::id).toArray(UUID[]::new)))
                .map(answers -> new CoverageMatrix(wanted, scene.bodies(), answers));
    }

    private static Mutiny.SelectionQuery<String> bind(
            Mutiny.SelectionQuery<String> query, UUID plan, CoverageFilter filter, LocalDate asOf, OrgScope scope) {
        return scope.bind(query)
                .setParameter("plan", plan.toString())
                .setParameter("asOf", asOf)
                .setParameter(
                        "moment",
                        asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant())
                .setParameter("organization", filter.organization == null ? "" : filter.organization);
    }

    private static CoverageView view(
            UUID plan, LocalDate asOf, CoverageMatrix matrix, After after, CoverageFilter filter, PageRequest page) {
        Stream<Cell> cells = matrix.cells()
                .filter(after::precedes)
                .filter(cell -> filter.verdict == null || filter.verdict == cell.verdict());
        Page<Cell> found = page.page(
                cells.limit(page.fetch()).toList(),
                last -> List.of(Integer.toString(last.target().position()), After.key(last)));
        return new CoverageView(plan, asOf, after.isStart() ? matrix.counts() : null, found.items(), found.next());
    }

    /** Nobody takes up what is not issued. */
    private static void requireIssued(PlanView plan) {
        if (plan.status() == PlanStatus.DRAFT) {
            throw PlanError.PLAN_NOT_ISSUED.because(plan.id(), plan.status());
        }
    }
}
