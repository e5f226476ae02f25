-- The figures of a province and of each commune in it, of the window that ended last.
with body as (
    select b.id, b.code, b.name from organization_copy n join organization_copy b on b.id = n.id or b.parent_id = n.id
     where n.code = ?),
year as (select make_date(cast(extract(year from current_date + 17) as integer) - 1, 12, 15) as first_day),
said as (
    select r.organization_id as id, r.window_from, r.window_to, r.parts, r.numerator, r.denominator
      from rollup r join body b on b.id = r.organization_id
     where r.indicator_code = 'BENCH.1' and r.tree = 'RESTATED' and r.breakdown = '' and r.window_to >= (select first_day from year)
    union all
    select m.organization_id, m.window_from, m.window_to, 1, m.numerator, m.denominator
      from measurement m join body b on b.id = m.organization_id
     where m.indicator_code = 'BENCH.1' and m.valid_to is null and m.breakdown = '' and m.state <> 'WITHDRAWN'
       and m.window_to >= (select first_day from year)),
last as (select window_from, window_to from said order by window_to desc, window_from limit 1)
select b.id, b.code, b.name, s.window_from, s.window_to, sum(s.parts) as answered, sum(s.numerator) as numerator,
       sum(s.denominator) as denominator, round(100 * sum(s.numerator) / nullif(sum(s.denominator), 0), 10) as value
  from body b left join (said s join last using (window_from, window_to)) on s.id = b.id
 group by b.id, b.code, b.name, s.window_from, s.window_to
 order by b.code
