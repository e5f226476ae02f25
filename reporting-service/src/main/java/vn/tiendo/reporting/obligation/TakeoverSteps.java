package vn.tiendo.reporting.obligation;

/** SQL for who takes over which regime and which obligation: rows (id, role, from_id, to_id). */
public final class TakeoverSteps {
    /** A regime goes with its duty and its plan, unless something was decided for it. */
    public static final String OF_REGIMES = """
            select r.id, m.role, m.{from} as from_id, m.{to} as to_id
              from organization_move m join regime r on m.kind = 'DUTY' and r.duty_id = m.subject_id
                                                     or m.kind = 'PLAN' and r.plan_id = m.subject_id
             where m.reorganization_id = :reorganization and r.plan_version < m.plan_version
               and not exists (select 1 from organization_move x
                                where x.reorganization_id = m.reorganization_id and x.kind = 'REGIME'
                                  and x.subject_id = r.id and x.role = m.role and x.from_id = m.from_id)
            union all
            select m.subject_id, m.role, m.{from}, m.{to} from organization_move m
             where m.reorganization_id = :reorganization and m.kind = 'REGIME'
            """;

    /** An obligation goes with its regime, unless something was decided for it. */
    static final String OF_OBLIGATIONS = """
            select b.id, s.role, s.from_id, s.to_id from (""" + OF_REGIMES + """
                   ) s join obligation b on b.regime_id = s.id
             where not exists (select 1 from organization_move x
                                where x.reorganization_id = :reorganization and x.kind = 'OBLIGATION'
                                  and x.subject_id = b.id and x.role = s.role and x.{from} = s.from_id)
            union all
            select m.subject_id, m.role, m.{from}, m.{to} from organization_move m
             where m.reorganization_id = :reorganization and m.kind = 'OBLIGATION'
            """;

    private TakeoverSteps() {}
}
