package vn.tiendo.indicator.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.target.TargetQueries;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Reads of the catalogue, which everyone who is authenticated may read. */
@ApplicationScoped
class IndicatorQueries {
    private static final String SELECT =
            """
            select d.id, d.version, d.code, d.valid_from, d.owner_id, o.code as owner_code, o.name as owner_name,
            """ + DefinitionStore.COLUMNS + " from indicator d left join organization_copy o on o.id = d.owner_id";
    private static final String CONFLICTS = """
            select c.plan_id, c.target_id, array_to_string(c.fields, ',') as fields
              from indicator_conflict c join target t on t.id = c.target_id
             where c.code = :code and (""" + TargetQueries.VISIBLE + ") order by c.target_id";

    private final Mutiny.Session session;

    private final DefinitionStore store;
    private final Rules rules;

    IndicatorQueries(Mutiny.Session session, DefinitionStore store, Rules rules) {
        this.session = session;
        this.store = store;
        this.rules = rules;
    }

    @WithTransaction
    Uni<Page<IndicatorView>> list(PageRequest page) {
        String after = page.after(1).stream().findFirst().orElse("");
        return session.createNativeQuery(SELECT + " where d.code > :after order by d.code", Tuple.class)
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
        return session.createNativeQuery(SELECT + " where d.code = :code", Tuple.class)
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

    /** Every version of a definition, the newest first. */
    @WithTransaction
    Uni<List<DefinitionVersion>> versions(String code) {
        return find(code)
                .chain(() -> store.versions(List.of(code)))
                .map(versions -> versions.getOrDefault(code, List.of()));
    }

    private IndicatorView view(Tuple row, List<IndicatorView.Conflict> conflicts) {
        Definition definition = store.definition(row);
        return new IndicatorView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                definition.code(),
                definition.name(),
                definition.unit(),
                definition.numerator(),
                definition.denominator(),
                definition.direction(),
                definition.aggregation(),
                definition.overTime(),
                OrganizationRef.of(row, "owner"),
                row.get("valid_from", LocalDate.class),
                definition.valueKind(),
                definition.details(),
                rules.of(definition),
                conflicts);
    }
}
