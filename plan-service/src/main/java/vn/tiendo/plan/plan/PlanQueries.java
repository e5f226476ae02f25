package vn.tiendo.plan.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.rows.Rows;

/** Reads plans within a scope. */
@ApplicationScoped
public class PlanQueries {
    /** SQL: {@link PlanView}s of the plans {@code p} in sight. */
    static final String SELECT = """
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

    private final Rows rows;

    PlanQueries(Rows rows) {
        this.rows = rows;
    }

    @WithTransaction
    public Uni<PlanView> byId(UUID id, OrgScope scope) {
        return rows.one(
                PlanView.class,
                SELECT + " and p.id = :id",
                query -> scope.bind(query).setParameter("id", id));
    }
}
