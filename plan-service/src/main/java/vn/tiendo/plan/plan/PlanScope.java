package vn.tiendo.plan.plan;

import vn.tiendo.kit.scope.OrgScope;

/** Which plans a caller may read and write, as SQL over the table {@code plan p}; {@link OrgScope#bind} binds it. */
public final class PlanScope {
    /**
     * Kept by one's own organisation or one below it, or issued and addressed to one's own or implemented by an issued plan
     * of one's own.
     */
    public static final String READABLE = "(" + OrgScope.below("p.keeper_id")
            + " or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and "
            + OrgScope.own("a.organization_id") + ")"
            + " or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT'"
            + " where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and " + OrgScope.own("own.keeper_id") + ")))";

    /** Kept by one's own organisation. */
    static final String OWN = OrgScope.own("p.keeper_id");

    private PlanScope() {}
}
