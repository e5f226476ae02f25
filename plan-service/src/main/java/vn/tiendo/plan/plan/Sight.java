package vn.tiendo.plan.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;

/**
 * Which plans a caller sees, as a set: every way of seeing one ({@link PlanScope#READABLE}) begins at its own index. The id of
 * the caller's organisation is a parameter, so that the database can tell a commune, which sees little, from a province.
 *
 * @param own the caller's organisation; an id that nobody has where it is not known
 */
public record Sight(OrgScope scope, UUID own) {
    private static final String OWN = "cast(:sight as uuid)";

    /** SQL: the plan whose id stands in {@code column} is seen. */
    public String of(String column) {
        return scope.everything() ? "true" : column + """
                         in (
                        select k.id from plan k where k.keeper_id in (
                               select o.id from organization_copy o where o.path @> array[{own}])
                        union all
                        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
                         where a.organization_id = {own}
                        union all
                        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
                          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
                         where below.keeper_id = {own} and below.status <> 'DRAFT')
                        """.replace("{own}", OWN);
    }

    /** The parameters of that, and of every other predicate of a scope. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("scopeAll", scope.everything());
        parameters.put("scopeOrg", scope.organization());
        parameters.put("sight", own);
        return parameters;
    }
}
