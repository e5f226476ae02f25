select cast(s.plan_id as text) as key, s.keeper_id as organization_id, md5(cast(c.content as text)) as stamp, c.content
  from plan_state s
 cross join lateral (
       select jsonb_build_object(
                  'plan', s.plan_id, 'keeper', exchange_body(s.keeper_id),
                  'targets', coalesce((select jsonb_agg(t.id order by t.id)
                                         from target_copy t where t.plan_id = s.plan_id and t.tracked), '[]')) as content) c
 where s.in_force and s.keeper_id is not null
