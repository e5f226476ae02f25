package vn.tiendo.plan.lineage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.lineage.PlanLineageView.Edge;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Reads the lineage of plans within a scope: in one statement each, however many plans there are. */
@ApplicationScoped
public class LineageQueries {
    private static final int MOST = 1000;

    /** The plans that citation {@code c} means or may mean, and its state as far as they are in sight. */
    private static final String MEANT = """
            cross join lateral (
                  select coalesce(jsonb_agg(%s order by p.id), '[]') as plans
                    from plan p
                   where p.status <> 'DRAFT' and p.id <> c.plan_id and %s
                     and (p.id = c.cited_id
                          or c.state in ('AMBIGUOUS', 'INCONSISTENT', 'CYCLIC') and p.number_key = c.number)) m
            cross join lateral (
                  select case when c.state = 'CUT' then 'CUT' when m.plans = '[]' then 'WAITING' else c.state end) s (state)
            """.formatted(PlanRef.SQL, PlanScope.READABLE);

    private static final String UP = """
            with recursive node(id) as (
                 select cast(:plan as uuid)
                 union
                 select c.cited_id from plan_citation c join node n on n.id = c.plan_id where c.cited_id is not null)
            """ + edges("c.plan_id = n.id");
    private static final String DOWN = """
            with recursive node(id) as (
                 select cast(:plan as uuid)
                 union
                 select c.plan_id from plan_citation c join node n on n.id = c.cited_id
                   join plan p on p.id = c.plan_id and p.status <> 'DRAFT')
            """ + edges("c.cited_id = n.id and q.status <> 'DRAFT'");

    private final Rows rows;
    private final PlanQueries plans;

    LineageQueries(Rows rows, PlanQueries plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /** Of a plan that the caller may see: what it cites and what cites it. */
    public Uni<LineageView> direct(UUID plan, OrgScope scope) {
        return rows.one(
                LineageView.class,
                "select " + cited("IMPLEMENTS") + " as implements, " + citing("IMPLEMENTS") + " as \"implementedBy\", "
                        + cited("REPLACES") + " as replaces, " + citing("REPLACES") + " as \"replacedBy\", "
                        + cited("AMENDS") + " as amends, " + citing("AMENDS") + " as \"amendedBy\""
                        + " from plan self where self.id = :plan",
                query -> scope.bind(query).setParameter("plan", plan));
    }

    @WithTransaction
    Uni<PlanLineageView> whole(UUID plan, OrgScope scope) {
        return plans.byId(plan, scope)
                .chain(seen -> edges(UP, plan, scope)
                        .chain(up -> edges(DOWN, plan, scope)
                                .map(down -> new PlanLineageView(
                                        plan,
                                        seen.version(),
                                        most(up),
                                        most(down),
                                        up.size() > MOST || down.size() > MOST))));
    }

    private Uni<List<Edge>> edges(String select, UUID plan, OrgScope scope) {
        return rows.list(
                Edge.class,
                select,
                query -> scope.bind(query).setParameter("plan", plan.toString()).setParameter("most", MOST + 1));
    }

    private static List<Edge> most(List<Edge> edges) {
        return edges.stream().limit(MOST).toList();
    }

    private static String edges(String which) {
        return Stream.of(
                        "select c.id, c.relation, s.state, c.citation, r.plan, m.plans",
                        "from node n join plan_citation c on true join plan q on q.id = c.plan_id and " + which,
                        "join lateral (select " + PlanRef.SQL + " as plan from plan p where p.id = q.id and "
                                + PlanScope.READABLE + ") r on true",
                        MEANT,
                        "order by c.plan_id <> cast(:plan as uuid), c.plan_id, c.position limit :most")
                .reduce("", (all, part) -> all + " " + part);
    }

    private static String cited(String relation) {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'citation', c.citation, 'state', s.state,
                                                              'plans', m.plans) order by c.position), '[]')
                   from plan_citation c %s
                  where c.plan_id = self.id and c.relation = '%s')""".formatted(MEANT, relation);
    }

    private static String citing(String relation) {
        return """
                (select coalesce(jsonb_agg(%s order by p.id), '[]')
                   from plan_citation c join plan p on p.id = c.plan_id and p.status <> 'DRAFT'
                  where c.cited_id = self.id and c.relation = '%s' and %s)""".formatted(PlanRef.SQL, relation, PlanScope.READABLE);
    }
}
