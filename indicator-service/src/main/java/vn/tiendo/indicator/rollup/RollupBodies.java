package vn.tiendo.indicator.rollup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.indicator.rollup.RollupView.Body;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Which indicator and which bodies a question is about, within the caller's scope. */
@ApplicationScoped
class RollupBodies {
    private static final String SELECT = """
            select b.id as body_id, b.code as body_code, b.name as body_name, b.valid_to is not null as closed
              from organization_copy b
             where b.code > :after and (%s) and %s
             order by b.code
            """;

    private final Mutiny.Session session;

    RollupBodies(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * How the figures of an indicator are counted.
     *
     * @param weighted whether another indicator says the weights
     * @param comparator with the threshold what passes; null where a yes does
     */
    record Counting(
            RolledIndicator indicator,
            boolean weighted,
            @Nullable String comparator,
            @Nullable BigDecimal threshold) {}

    Uni<Counting> indicator(String code) {
        return session.createNativeQuery("""
                        select code, name, unit, aggregation, over_time,
                               weight_code is not null and aggregation = 'WEIGHTED_AVERAGE' as weighted,
                               details -> 'passing' ->> 'comparator' as comparator,
                               cast(details -> 'passing' ->> 'threshold' as numeric) as threshold
                          from indicator where code = :code
                        """, Tuple.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> RollupError.ROLLUP_INDICATOR_NOT_FOUND.because(code))
                .map(row -> new Counting(
                        new RolledIndicator(
                                row.get("code", String.class),
                                row.get("name", String.class),
                                row.get("unit", String.class),
                                Aggregation.valueOf(row.get("aggregation", String.class)),
                                OverTime.valueOf(row.get("over_time", String.class))),
                        row.get("weighted", Boolean.class),
                        row.get("comparator", String.class),
                        row.get("threshold", BigDecimal.class)));
    }

    /** The bodies of this page and one more, by code. */
    Uni<List<Body>> of(RollupQuestion asked, PageRequest page, OrgScope scope) {
        String named = asked.organization();
        return named == null
                ? tops(asked, page, scope)
                : seen(named, scope).chain(() -> below(asked, named, page, scope));
    }

    private Uni<List<Body>> tops(RollupQuestion asked, PageRequest page, OrgScope scope) {
        if (!scope.everything()) {
            return below(asked, scope.organization(), page, scope);
        }
        String tops = asked.of() == Bodies.SELF
                ? "b.parent_id is null"
                : "b.parent_id in (select r.id from organization_copy r where r.parent_id is null)";
        return list(tops, page, scope, query -> query);
    }

    private Uni<List<Body>> below(RollupQuestion asked, String code, PageRequest page, OrgScope scope) {
        String condition = asked.of() == Bodies.SELF
                ? "b.code = :code"
                : "b.parent_id = (select r.id from organization_copy r where r.code = :code)"
                        + (asked.sideBySide() ? "" : " and b.valid_to is null");
        return list(condition, page, scope, query -> query.setParameter("code", code));
    }

    private Uni<List<Body>> list(
            String condition,
            PageRequest page,
            OrgScope scope,
            java.util.function.UnaryOperator<Mutiny.SelectionQuery<Tuple>> named) {
        Mutiny.SelectionQuery<Tuple> query =
                session.createNativeQuery(SELECT.formatted(condition, OrgScope.below("b.id")), Tuple.class);
        return named.apply(scope.bind(query))
                .setParameter("after", page.after(1).stream().findFirst().orElse(""))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Body(OrganizationRef.of(row, "body"), row.get("closed", Boolean.class)))
                        .toList());
    }

    private Uni<Void> seen(String code, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select 1 from organization_copy b where b.code = :code and " + OrgScope.below("b.id"),
                        Integer.class))
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> RollupError.ROLLUP_BODY_NOT_FOUND.because(code))
                .replaceWithVoid();
    }
}
