package vn.tiendo.plan.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanResource.PlanFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads plans within a scope. */
@ApplicationScoped
public class PlanQueries {
    private static final String SELECT = """
            select p.id, p.version, p.revision, p.status, organization_ref(p.keeper_id) as keeper,
                   p.import_id as "importId", p.created_at as "createdAt", p.issued_at as "issuedAt",
                   jsonb_build_object('type', p.type, 'number', p.number, 'issuer', p.issuer, 'place', p.place,
                       'issuedOn', p.issued_on, 'subject', p.subject, 'signer', p.signer, 'line', p.line,
                       'implements', (select coalesce(jsonb_agg(jsonb_build_object('citation', c)), '[]')
                                        from unnest(p.implementing) c),
                       'replaces', (select coalesce(jsonb_agg(jsonb_build_object('citation', c)), '[]')
                                      from unnest(p.replaces) c),
                       'amends', (select coalesce(jsonb_agg(jsonb_build_object('citation', c)), '[]')
                                    from unnest(p.amends) c),
                       'annexes', (select coalesce(jsonb_agg(jsonb_build_object(
                                              'name', n, 'present', n <> all(p.absent_annexes))), '[]')
                                     from unnest(p.annexes) n),
                       'distribution', (select coalesce(jsonb_agg(jsonb_build_object(
                                                   'name', n, 'purpose', nullif(u, ''))), '[]')
                                          from unnest(p.distribution, p.distribution_purposes) x (n, u))) as document,
                   p.programme, p.ended_at as "endedAt",
                   (select p.id from plan p where p.id = h.heir and\s""" + PlanScope.READABLE + """
                   ) as "replacedBy",
                   case when p.status in ('DRAFT', 'ISSUED') and plan_base_replaced(p.id)
                        then jsonb_build_array('BASE_REPLACED') else jsonb_build_array() end as flags,
                   jsonb_build_object('held', p.held, 'published', p.status <> 'DRAFT' and not p.held,
                       'changedAt', p.publication_changed_at,
                       'reason', case when :scopeAll or\s""" + PlanScope.OWN + """
                                      then p.hold_reason end) as publication
              from plan p cross join lateral (select p.replaced_by_id as heir) h
             where\s""" + PlanScope.READABLE;
    private static final String WANTED = """
                   and (:status = '' or p.status = :status)
                   and (:keeper = '' or p.keeper_id = (select o.id from organization o where o.code = :keeper))
                   and (:programme = '' or p.programme = :programme)
                   and (:flag = '' or p.status in ('DRAFT', 'ISSUED') and p.id in (
                         with recursive stale(id) as (
                              select c.plan_id from plan b join plan_citation c on c.cited_id = b.id
                               where b.status = 'REPLACED' and c.relation = 'IMPLEMENTS'
                              union
                              select c.plan_id from stale s join plan_citation c on c.cited_id = s.id
                               where c.relation = 'IMPLEMENTS')
                         select s.id from stale s))
            """;

    private final Rows rows;

    PlanQueries(Rows rows) {
        this.rows = rows;
    }

    /** The newest plans first. */
    @WithTransaction
    Uni<CountedPage<PlanView>> page(PlanFilter filter, PageRequest page, OrgScope scope) {
        return rows.list(
                        PlanView.class,
                        SELECT + WANTED + " and p.id < cast(:after as uuid) order by p.id desc limit :fetch",
                        query -> filter.bind(scope.bind(query))
                                .setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())))
                .chain(found -> rows.total(
                                filter.count,
                                "from plan p where " + PlanScope.READABLE + WANTED,
                                query -> filter.bind(scope.bind(query)))
                        .map(total -> CountedPage.of(found, total)));
    }

    @WithTransaction
    public Uni<PlanView> byId(UUID id, OrgScope scope) {
        return rows.one(
                PlanView.class,
                SELECT + " and p.id = :id",
                query -> scope.bind(query).setParameter("id", id));
    }
}
