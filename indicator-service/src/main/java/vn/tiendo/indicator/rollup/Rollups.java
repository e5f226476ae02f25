package vn.tiendo.indicator.rollup;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.indicator.rollup.RollupBodies.Counting;
import vn.tiendo.indicator.rollup.RollupExpectations.Expected;
import vn.tiendo.indicator.rollup.RollupQuestion.Tree;
import vn.tiendo.indicator.rollup.RollupRows.Key;
import vn.tiendo.indicator.rollup.RollupView.Body;
import vn.tiendo.indicator.rollup.RollupView.RolledBody;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.RollupView.RolledPeriod;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationRef;

/** Figures of bodies and all below them, with the bodies that are missing. */
@ApplicationScoped
public class Rollups {
    private final RollupBodies bodies;
    private final RollupRows rows;
    private final RollupExpectations expectations;
    private final OrganizationCopies copies;

    Rollups(RollupBodies bodies, RollupRows rows, RollupExpectations expectations, OrganizationCopies copies) {
        this.bodies = bodies;
        this.rows = rows;
        this.expectations = expectations;
        this.copies = copies;
    }

    @WithTransaction
    Uni<RollupView> answer(RollupQuestion asked, PageRequest request, OrgScope scope) {
        return bodies.indicator(asked.indicator())
                .chain(indicator -> bodies.of(asked, request, scope)
                        .map(found -> request.page(
                                found,
                                body -> List.of(
                                        String.valueOf(body.organization().code()))))
                        .chain(page -> answer(asked, indicator, page)));
    }

    /** The indicator, or 404. */
    @WithTransaction
    public Uni<RolledIndicator> indicator(String code) {
        return bodies.indicator(code).map(Counting::indicator);
    }

    /** The body that is asked about; 404 outside the scope. */
    @WithTransaction
    public Uni<OrganizationRef> body(RollupQuestion asked, OrgScope scope) {
        return bodies.of(asked, new PageRequest(), scope)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> RollupError.ROLLUP_BODY_NOT_FOUND.because(asked.organization()))
                        .organization());
    }

    /** The figures of one body: with all below it, or, put together to longer windows, alone. */
    @WithTransaction
    public Uni<RollupView> ofOne(RollupQuestion asked, boolean alone, OrgScope scope) {
        return bodies.indicator(asked.indicator())
                .chain(indicator -> bodies.of(asked, new PageRequest(), scope)
                        .chain(found -> alone
                                ? alone(asked, indicator, found)
                                : answer(asked, indicator, new Page<>(found, null))));
    }

    /** The figure of one body for one longer window, with what it is put together from. */
    @WithTransaction
    public Uni<PutTogether> putTogether(RollupQuestion asked, OrgScope scope) {
        return bodies.indicator(asked.indicator())
                .chain(indicator -> bodies.of(asked, new PageRequest(), scope).chain(found -> {
                    boolean asItWas = found.stream().anyMatch(Body::closed);
                    return expectations
                            .expected(asked, ids(found), asItWas)
                            .chain(expected -> composed(asked, indicator, expected))
                            .chain(composed -> figures(asked, composed, found)
                                    .map(figures -> new PutTogether(
                                            new RollupView(indicator.indicator(), items(found, figures), null),
                                            composed.pieces(keys(asked, found, composed.windows())))));
                }));
    }

    private static List<UUID> ids(List<Body> bodies) {
        return bodies.stream().map(body -> body.organization().id()).toList();
    }

    private Uni<RollupView> alone(RollupQuestion asked, Counting indicator, List<Body> found) {
        return expectations
                .expected(asked, ids(found), found.stream().anyMatch(Body::closed))
                .map(expected -> expected.stream()
                        .filter(one -> one.reporter().equals(one.stay().body()))
                        .toList())
                .chain(own -> putTogether(asked, indicator, found, own))
                .map(figures -> new RollupView(indicator.indicator(), items(found, figures), null));
    }

    private Uni<RollupView> answer(RollupQuestion asked, Counting indicator, Page<Body> page) {
        boolean asItWas = asked.sideBySide() || page.items().stream().anyMatch(Body::closed);
        Uni<Figures> figures = asked.length() == null && !indicator.weighted()
                ? asReported(asked, indicator, page.items(), asItWas)
                : expectations
                        .expected(asked, ids(page.items()), asItWas)
                        .chain(expected -> putTogether(asked, indicator, page.items(), expected));
        return figures.map(found -> new RollupView(indicator.indicator(), items(page.items(), found), page.next()));
    }

    private Uni<Figures> asReported(RollupQuestion asked, Counting indicator, List<Body> of, boolean asItWas) {
        List<UUID> ids = ids(of);
        return expectations
                .expecting(asked, ids, asItWas)
                .chain(expecting -> rows.cells(asked, ids, asItWas)
                        .map(cells -> new StoredFigures(indicator.indicator(), expecting, cells)))
                .chain(stored -> {
                    List<Key> keys = keys(asked, of, stored.windows());
                    List<Key> incomplete = stored.incomplete(keys);
                    return incomplete.isEmpty()
                            ? Uni.createFrom().item(stored.figures(keys, Map.of()))
                            : expectations
                                    .missing(asked, ids, incomplete)
                                    .map(missing -> stored.figures(keys, missing));
                });
    }

    private Uni<Figures> putTogether(RollupQuestion asked, Counting indicator, List<Body> of, List<Expected> expected) {
        return composed(asked, indicator, expected).chain(composed -> figures(asked, composed, of));
    }

    private Uni<ComposedFigures> composed(RollupQuestion asked, Counting indicator, List<Expected> expected) {
        Set<UUID> reporters = expected.stream().map(Expected::reporter).collect(Collectors.toSet());
        return rows.said(asked, reporters, ComposedFigures.firstDay(asked), asked.to())
                .map(said -> new ComposedFigures(asked, indicator, expected, said));
    }

    private Uni<Figures> figures(RollupQuestion asked, ComposedFigures composed, List<Body> of) {
        return copies.all(composed.reporters())
                .map(known -> composed.figures(known, keys(asked, of, composed.windows())));
    }

    /** A closed body has no place in today's tree. */
    private static List<Key> keys(RollupQuestion asked, List<Body> of, List<Window> windows) {
        List<Key> keys = new ArrayList<>();
        for (Body body : of) {
            for (Window window : windows) {
                if (!body.closed()) {
                    keys.add(new Key(Tree.RESTATED, body.organization().id(), window));
                }
                if (body.closed() || asked.sideBySide()) {
                    keys.add(new Key(Tree.AS_IT_WAS, body.organization().id(), window));
                }
            }
        }
        return keys;
    }

    private static List<RolledBody> items(List<Body> of, Figures figures) {
        return of.stream()
                .map(body -> new RolledBody(
                        body.organization(),
                        figures.windows().stream()
                                .map(window -> period(body.organization().id(), window, figures))
                                .toList()))
                .toList();
    }

    private static RolledPeriod period(UUID body, Window window, Figures figures) {
        return new RolledPeriod(
                window.from(),
                window.to(),
                figures.of().get(new Key(Tree.RESTATED, body, window)),
                figures.of().get(new Key(Tree.AS_IT_WAS, body, window)));
    }

    /** @param windows in order */
    record Figures(List<Window> windows, Map<Key, RollupFigure> of) {}
}
