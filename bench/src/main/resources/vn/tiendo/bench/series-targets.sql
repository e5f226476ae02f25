-- The targets that a commune reports on the indicator, and how it stands.
select t.id, t.name, t.eval_comparator, t.level, t.level_to, t.start_on, t.due_on, s.status
  from organization_copy o
  join target t on t.indicator_code = 'BENCH.1' and t.reporter_id = o.id and t.tracked and t.in_force
  left join target_standing s on s.target_id = t.id and s.reporter_id = o.id
 where o.code = ?
