select concat_ws(':', s.plan_id, g.indicator_code) as key, s.keeper_id as organization_id,
       md5(cast(g.targets as text)) as stamp,
       jsonb_build_object('plan', s.plan_id, 'indicatorCode', g.indicator_code, 'targets', g.targets) as content
  from (select t.plan_id, t.indicator_code,
               jsonb_agg(jsonb_strip_nulls(jsonb_build_object('target', t.id, 'name', t.name, 'unit', t.unit))
                         order by t.id) as targets
          from target_copy t
         where t.tracked and t.indicator_code is not null
         group by t.plan_id, t.indicator_code) g
  join plan_state s on s.plan_id = g.plan_id
 where s.in_force and s.keeper_id is not null
