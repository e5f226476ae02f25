package vn.tiendo.plan.issuing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Finds the plans above and below a plan by the numbers that citations name: one statement, both directions. */
@ApplicationScoped
class Lineages {
    private static final String REF = """
            jsonb_build_object('id', p.id, 'number', p.number, 'subject', p.subject, 'issuedOn', p.issued_on,
                               'status', p.status, 'keeper', organization_ref(p.keeper_id))""";

    private final Rows rows;

    Lineages(Rows rows) {
        this.rows = rows;
    }

    /** Of a plan that the caller may see. */
    Uni<LineageView> of(UUID plan, OrgScope scope) {
        return rows.one(
                LineageView.class,
                "select " + cited("implementing") + " as implements, " + citing("implementing")
                        + " as \"implementedBy\", "
                        + cited("replaces") + " as replaces, " + citing("replaces") + " as \"replacedBy\""
                        + " from plan self where self.id = :plan",
                query -> scope.bind(query).setParameter("plan", plan));
    }

    private static String cited(String column) {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('citation', c.citation, 'plans',
                            (select coalesce(jsonb_agg(%s order by p.id), '[]') from plan p
                              where p.id <> self.id and p.status <> 'DRAFT' and names_document(c.citation, p.number)
                                and %s)) order by c.nth), '[]')
                   from unnest(self.%s) with ordinality c (citation, nth))""".formatted(REF, PlanScope.READABLE, column);
    }

    private static String citing(String column) {
        return """
                (select coalesce(jsonb_agg(%s order by p.id), '[]') from plan p
                  where p.id <> self.id and p.status <> 'DRAFT'
                    and exists (select 1 from unnest(p.%s) citation where names_document(citation, self.number))
                    and %s)""".formatted(REF, column, PlanScope.READABLE);
    }
}
