package vn.tiendo.plan.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.facet.Facet;
import vn.tiendo.plan.facet.FacetCount;
import vn.tiendo.plan.facet.FacetQueries;
import vn.tiendo.plan.facet.Parameters;
import vn.tiendo.plan.facet.SearchWords;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.plan.PlanResource.PlanFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Lists the plans in sight, the newest first. */
@ApplicationScoped
class PlanLists {
    /** Word for word what stands in the index {@code plan_words}. */
    private static final String WORDS = "coalesce(p.number, '') || ' ' || coalesce(p.subject, '')";

    private static final String YEAR = "cast(extract(year from p.issued_on) as integer)";
    private static final String BASE_REPLACED = """
            p.status in ('DRAFT', 'ISSUED') and p.id in (
                  with recursive stale(id) as (
                       select c.plan_id from plan b join plan_citation c on c.cited_id = b.id
                        where b.status = 'REPLACED' and c.relation = 'IMPLEMENTS'
                       union
                       select c.plan_id from stale s join plan_citation c on c.cited_id = s.id
                        where c.relation = 'IMPLEMENTS')
                  select s.id from stale s)""";

    private final Rows rows;
    private final Sights sights;
    private final FacetQueries facets;

    PlanLists(Rows rows, Sights sights, FacetQueries facets) {
        this.rows = rows;
        this.sights = sights;
        this.facets = facets;
    }

    @WithTransaction
    Uni<PlanPage> page(PlanFilter filter, PageRequest page, OrgScope scope) {
        Wanted wanted = wanted(filter);
        String before = Keys.uuid(page.after(1), Keys.LAST);
        return sights.of(scope).chain(sight -> {
            Parameters given = new Parameters(sight.parameters()).and(Map.of("before", before));
            String from = "from plan p where " + sight.of("p.id");
            return items(from, wanted, given, page)
                    .chain(found -> total(filter, from, wanted, given, page)
                            .chain(total -> counts(filter, from, wanted, given, page)
                                    .map(counts -> new PlanPage(found.items(), found.next(), total, counts))));
        });
    }

    private Uni<Page<PlanView>> items(String from, Wanted wanted, Parameters given, PageRequest page) {
        String sql = PlanQueries.SELECT + " and p.id in (select p.id " + from + wanted.all()
                + " and p.id < cast(:before as uuid) order by p.id desc limit " + page.fetch() + ") order by p.id desc";
        return rows.list(
                        PlanView.class,
                        sql,
                        query -> given.and(wanted.parameters()).bind(sql, query))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    private Uni<Long> total(PlanFilter filter, String from, Wanted wanted, Parameters given, PageRequest page) {
        String all = from + wanted.all();
        return rows.total(
                filter.count && !page.onward(),
                all,
                query -> given.and(wanted.parameters()).bind(all, query));
    }

    private Uni<Map<String, List<FacetCount>>> counts(
            PlanFilter filter, String from, Wanted wanted, Parameters given, PageRequest page) {
        return facets.counts(from, wanted, page.onward() ? List.of() : facets(filter), given);
    }

    private static Wanted wanted(PlanFilter filter) {
        Wanted wanted = new Wanted()
                .and("p.keeper_id = (select o.id from organization o where o.code = :keeper)", "keeper", filter.keeper)
                .and(SearchWords.in(WORDS, "words"), "words", SearchWords.query(filter.text))
                .choose("STATUS", "p.status = any(cast(:STATUS as text[]))", filter.status)
                .choose("LINE", "p.line = any(cast(:LINE as text[]))", filter.line)
                .choose("PROGRAMME", "p.programme = any(cast(:PROGRAMME as text[]))", filter.programme)
                .choose("YEAR", YEAR + " = any(cast(cast(:YEAR as text[]) as integer[]))", filter.year);
        return filter.flag == null ? wanted : wanted.and(BASE_REPLACED);
    }

    private static List<Facet> facets(PlanFilter filter) {
        return filter.facets == null
                ? List.of()
                : filter.facets.stream().distinct().map(PlanLists::facet).toList();
    }

    private static Facet facet(PlanFacet facet) {
        return switch (facet) {
            case STATUS -> new Facet.Single("STATUS", "p.status");
            case LINE -> new Facet.Single("LINE", "p.line");
            case PROGRAMME -> new Facet.Single("PROGRAMME", "p.programme");
            case YEAR -> new Facet.Single("YEAR", YEAR);
        };
    }
}
