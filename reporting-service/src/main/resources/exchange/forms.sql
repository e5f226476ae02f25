select cast(r.id as text) as key, r.recipient_id as organization_id, md5(cast(c.criteria as text)) as stamp,
       jsonb_build_object('regime', r.id, 'plan', r.plan_id, 'criteria', c.criteria) as content
  from regime r
  join plan_state s on s.plan_id = r.plan_id and s.in_force
 cross join lateral (
       select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                  'target', t.id, 'name', t.name, 'indicatorCode', t.indicator_code, 'unit', t.unit, 'ratio', t.ratio))
                  order by t.id) as criteria
         from target_copy t where t.plan_id = r.plan_id and t.tracked) c
 where r.status = 'CONFIRMED' and 'TARGET' = any(string_to_array(r.items, ',')) and c.criteria is not null
