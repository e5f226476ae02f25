package vn.tiendo.indicator.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.target.TargetQueries;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Reads of the catalogue, which everyone who is authenticated may read. */
@ApplicationScoped
class IndicatorQueries {
    private static final String SELECT = """
            select i.id, i.version, i.code, i.name, i.unit, i.numerator, i.denominator, i.direction, i.aggregation,
                   i.over_time, i.owner_id, o.code as owner_code, o.name as owner_name
              from indicator i
              left join organization_copy o on o.id = i.owner_id
            """;
    private static final String CONFLICTS = """
            select c.plan_id, c.target_id, array_to_string(c.fields, ',') as fields
              from indicator_conflict c join target t on t.id = c.target_id
             where c.code = :code and (""" + TargetQueries.VISIBLE + ") order by c.target_id";

    private final Mutiny.Session session;

    IndicatorQueries(Mutiny.Session session) {
        this.session = session;
    }

    @WithTransaction
    Uni<Page<IndicatorView>> list(PageRequest page) {
        String after = page.after(1).stream().findFirst().orElse("");
        return session.createNativeQuery(SELECT + " where i.code > :after order by i.code", Tuple.class)
                .setParameter("after", after)
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(row -> view(row, List.of())).toList())
                .map(views -> page.page(views, view -> List.of(view.code())));
    }

    @WithTransaction
    Uni<IndicatorView> get(String code, OrgScope scope) {
        return find(code).chain(row -> conflicts(code, scope).map(conflicts -> view(row, conflicts)));
    }

    private Uni<Tuple> find(String code) {
        return session.createNativeQuery(SELECT + " where i.code = :code", Tuple.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> IndicatorError.INDICATOR_NOT_FOUND.because(code));
    }

    /** The catalogue is everybody's, the plans that contradict it are not. */
    private Uni<List<IndicatorView.Conflict>> conflicts(String code, OrgScope scope) {
        return scope.bind(session.createNativeQuery(CONFLICTS, Tuple.class))
                .setParameter("code", code)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new IndicatorView.Conflict(
                                row.get("plan_id", UUID.class),
                                row.get("target_id", UUID.class),
                                List.of(row.get("fields", String.class).split(","))))
                        .toList());
    }

    private static IndicatorView view(Tuple row, List<IndicatorView.Conflict> conflicts) {
        return new IndicatorView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("unit", String.class),
                row.get("numerator", String.class),
                row.get("denominator", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Aggregation.valueOf(row.get("aggregation", String.class)),
                OverTime.valueOf(row.get("over_time", String.class)),
                OrganizationRef.of(row, "owner"),
                conflicts);
    }
}
