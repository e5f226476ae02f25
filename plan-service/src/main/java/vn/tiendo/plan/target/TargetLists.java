package vn.tiendo.plan.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.facet.FacetCount;
import vn.tiendo.plan.facet.FacetQueries;
import vn.tiendo.plan.facet.Parameters;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.target.TargetResource.TargetFilter;

/** Lists the targets of one plan in the order of the document, narrowed and counted; the index of that order finds them. */
@ApplicationScoped
class TargetLists {
    private final Rows rows;
    private final PlanQueries plans;
    private final FacetQueries facets;

    TargetLists(Rows rows, PlanQueries plans, FacetQueries facets) {
        this.rows = rows;
        this.plans = plans;
        this.facets = facets;
    }

    @WithTransaction
    Uni<TargetPage> page(UUID plan, TargetFilter filter, PageRequest page, OrgScope scope) {
        Wanted wanted = TargetWanted.of(filter);
        Parameters given =
                new Parameters(Map.of("plan", plan, "scopeAll", scope.everything(), "scopeOrg", scope.organization()));
        return plans.byId(plan, scope)
                .chain(() -> items(wanted, given, page))
                .chain(found -> total(filter, wanted, given, page)
                        .chain(total -> facets(filter, wanted, given, page)
                                .map(counts -> new TargetPage(found.items(), found.next(), total, counts))));
    }

    private Uni<Page<TargetView>> items(Wanted wanted, Parameters given, PageRequest page) {
        String sql = items(wanted, Positions.after(page.after(1)), page.fetch());
        return rows.list(
                        TargetView.class,
                        sql,
                        query -> given.and(wanted.parameters()).bind(sql, query))
                .map(found -> page.page(found, last -> List.of(Integer.toString(last.position()))));
    }

    private Uni<Long> total(TargetFilter filter, Wanted wanted, Parameters given, PageRequest page) {
        String from = TargetQueries.FROM_PLAN + wanted.all();
        return rows.total(
                filter.count && !page.onward(),
                from,
                query -> given.and(wanted.parameters()).bind(from, query));
    }

    private Uni<Map<String, List<FacetCount>>> facets(
            TargetFilter filter, Wanted wanted, Parameters given, PageRequest page) {
        return page.onward()
                ? Uni.createFrom().nullItem()
                : facets.counts(TargetQueries.FROM_PLAN, wanted, TargetWanted.facets(filter.facets), given);
    }

    /** SQL of a page after the target in that position. */
    static String items(Wanted wanted, int after, int limit) {
        return TargetQueries.OF_PLAN + wanted.all() + " and t.position > " + after + " order by t.position limit "
                + limit;
    }
}
