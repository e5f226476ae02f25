copy (
select o.code as organization, m.indicator_code, m.window_from, m.window_to, nullif(m.breakdown, '') as breakdown, m.answer,
       case when m.numerator is null or m.denominator is null then m.value end as value, m.numerator, m.denominator, m.kind,
       o.name as organization_name, i.name as indicator_name, i.unit, m.value as result, m.state, m.source, m.valid_from
  from measurement m
  join indicator i on i.code = m.indicator_code
  join organization_copy o on o.id = m.organization_id
 where m.valid_to is null and m.state <> 'WITHDRAWN' and o.path @> array[(select id from organization_copy where code = 'H35')]
 order by m.indicator_code, m.organization_id, m.breakdown, m.window_to, m.window_from
) to stdout (format csv, header)
