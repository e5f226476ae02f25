package vn.tiendo.indicator.dashboard;

import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_INDICATOR_NOT_VALID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.ChildFigure;
import vn.tiendo.indicator.dashboard.DashboardView.IndicatorFigures;
import vn.tiendo.indicator.rollup.LatestFigure;
import vn.tiendo.indicator.rollup.LatestFigures;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.indicator.scorecard.Period;
import vn.tiendo.kit.scope.OrganizationRef;

/** The figures of chosen indicators, of a body and of those right below it; callers have checked the scope. */
@ApplicationScoped
class DashboardIndicators {
    /** Whoever has a target on the indicator, at or below a body, has all of them in public plans; as it is for series. */
    private static final String OPEN = """
            with reporter as (
                select t.indicator_code as code, m.id, coalesce(p.published, false) as open
                  from target t
                  left join plan_publication p on p.plan_id = t.plan_id
                 cross join unnest(array_append(t.reporter_ids, t.reporter_id)) m (id)
                 where t.indicator_code = any(cast(:codes as text[])) and m.id is not null)
            select r.code, b.id as body
              from reporter r
              join organization_copy o on o.id = r.id
             cross join unnest(o.path) b (id)
             where b.id = any(cast(:bodies as uuid[]))
             group by r.code, b.id
            having bool_and(r.open)
            """;

    private final Mutiny.Session session;
    private final LatestFigures figures;

    DashboardIndicators(Mutiny.Session session, LatestFigures figures) {
        this.session = session;
        this.figures = figures;
    }

    /** Of which bodies, in which time. */
    record Shown(OrganizationRef body, List<OrganizationRef> below, Period period) {
        private UUID[] all() {
            return Stream.concat(Stream.of(body), below.stream())
                    .map(OrganizationRef::id)
                    .toArray(UUID[]::new);
        }
    }

    private record Place(String code, UUID body) {}

    /** 400 for a code that is not known. */
    Uni<List<IndicatorFigures>> of(List<String> codes, Shown shown) {
        return of(codes, shown, States.ALL, (code, body) -> true);
    }

    /** Verified figures that no plan on hold asks for; 400 for a code of which the body's own is none of them. */
    Uni<List<IndicatorFigures>> published(List<String> codes, Shown shown) {
        return session.createNativeQuery(OPEN, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("bodies", shown.all())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Place(row.get("code", String.class), row.get("body", UUID.class)))
                        .collect(Collectors.toSet()))
                .chain(open ->
                        of(codes, shown, States.VERIFIED, (code, body) -> open.contains(new Place(code, body.id()))));
    }

    private Uni<List<IndicatorFigures>> of(
            List<String> codes, Shown shown, States states, BiPredicate<String, OrganizationRef> seen) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return figures.indicators(codes)
                .invoke(known -> requireAll(codes, known, code -> seen.test(code, shown.body())))
                .chain(known -> figures.of(
                                known,
                                new ArrayList<>(List.of(shown.all())),
                                shown.period().from(),
                                shown.period().to(),
                                states)
                        .map(table -> known.stream()
                                .map(one -> figures(
                                        one,
                                        table,
                                        shown.body(),
                                        shown.below().stream()
                                                .filter(child -> seen.test(one.code(), child))
                                                .toList()))
                                .toList()));
    }

    private static void requireAll(
            Collection<String> codes, Collection<RolledIndicator> known, Predicate<String> seen) {
        List<String> found =
                known.stream().map(RolledIndicator::code).filter(seen).toList();
        codes.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(code -> {
            throw DASHBOARD_INDICATOR_NOT_VALID.because(code);
        });
    }

    private static IndicatorFigures figures(
            RolledIndicator indicator, LatestFigure.Table table, OrganizationRef body, List<OrganizationRef> children) {
        @Nullable Window window = table.windowOf(indicator.code());
        List<ChildFigure> below = children.stream()
                .map(child -> new ChildFigure(child, table.figure(indicator.code(), child.id())))
                .toList();
        return new IndicatorFigures(
                indicator,
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                table.figure(indicator.code(), body.id()),
                Spreads.of(below.stream()
                        .flatMap(child -> Stream.ofNullable(child.figure().value()))
                        .toList()),
                below);
    }
}
