package vn.tiendo.plan.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.organization.OrganizationLevel;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Demand;
import vn.tiendo.plan.target.Indicator;
import vn.tiendo.plan.target.LevelDemand;
import vn.tiendo.plan.target.Milestone;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.target.Terms;

/** What coverage is read from, each in one statement however much there is; the parameters are said in {@link Coverages}. */
final class CoverageSelect {
    /** A body that should take the targets up. */
    record Body(UUID id, String code, String name, OrganizationLevel level, boolean planned) {}

    /** A target of a body's own plan that answers one of the plan that is asked about. */
    record Answer(
            UUID base,
            UUID body,
            PlanRef plan,
            boolean linked,
            UUID id,
            String name,
            TargetDraft.Kind kind,
            Comparator evalComparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            List<LevelDemand> levels,
            List<Milestone> trajectory,
            @Nullable Indicator indicator) {

        Terms terms() {
            return new Terms(new Demand(evalComparator, value, valueTo, unit), dueOn, levels, trajectory);
        }
    }

    /**
     * The plans in sight that implement it, at any distance, and were in force at the end of the day. The law counts the day
     * that a plan was issued, also where it was entered here later.
     */
    private static final String ANSWERING = """
            with recursive down(id) as (
                 select cast(:plan as uuid)
                 union
                 select c.plan_id from down d join plan_citation c on c.cited_id = d.id and c.relation = 'IMPLEMENTS'),
            answering as (
                 select p.id, p.keeper_id, %s as ref
                   from down d join plan p on p.id = d.id
                  where p.id <> cast(:plan as uuid) and p.status <> 'DRAFT' and (p.ended_at is null or p.ended_at >= :moment)
                    and coalesce(p.issued_on, cast(p.issued_at at time zone 'Asia/Ho_Chi_Minh' as date)) <= :asOf
                    and %s)
            """.formatted(PlanRef.SQL, PlanScope.READABLE);

    /**
     * Whom the plan addresses, and who implements it anyway; units inside a body issue plans only when they do. In sight, and
     * there on that day.
     */
    static final String BODIES = ANSWERING + """
            select o.id, o.code, o.name, o.level, w.planned
              from organization_copy o
             cross join lateral (select exists (select 1 from answering a where a.keeper_id = o.id) as planned) w
             where (w.planned or o.level <> 'UNIT' and exists (
                    select 1 from plan_addressee d where d.plan_id = cast(:plan as uuid) and d.organization_id = o.id))
               and o.id <> (select p.keeper_id from plan p where p.id = cast(:plan as uuid))
               and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to >= :asOf)
               and (:organization = '' or o.code = :organization)
               and\s""" + OrgScope.below("o.id") + " order by o.code";

    /** Those that name the target they carry on, at any distance, and those on the same indicator. */
    static final String ANSWERS = ANSWERING + """
            , link(base, id) as (
                 select b.id, b.id from unnest(cast(:bases as uuid[])) as b(id)
                 union
                 select l.base, t.id from link l join target t on t.implements_targets @> array[l.id]),
            found as (
                 select l.base, l.id, true as linked from link l where l.id <> l.base
                 union all
                 select b.id, t.id, false
                   from target b join answering a on true
                   join target t on t.plan_id = a.id and t.indicator ->> 'code' = b.indicator ->> 'code'
                  where b.id = any(cast(:bases as uuid[])))
            select f.base, a.keeper_id as body, a.ref as plan, bool_or(f.linked) as linked, t.id, t.name, t.kind,
                   t.eval_comparator as "evalComparator", t.value, t.value_to as "valueTo", t.unit, t.due_on as "dueOn",
                   t.levels, t.trajectory, t.indicator
              from found f join target t on t.id = f.id join answering a on a.id = t.plan_id
              join organization_copy o on o.id = a.keeper_id
             where (:organization = '' or o.code = :organization)
             group by f.base, a.keeper_id, a.ref, t.id
             order by f.base, t.id
            """;

    private CoverageSelect() {}
}
