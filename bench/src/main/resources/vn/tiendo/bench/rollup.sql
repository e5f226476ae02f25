-- Of each province and month what it and all below it said of an indicator, with how many should have answered.
with province as (
    select id, code, name from organization_copy where parent_id = (select id from organization_copy where code = 'H35')),
expected as (
    select c.parent_id as id, count(*) as bodies
      from rollup_reporter e join organization_copy c on c.id = e.organization_id
     where e.indicator_code = ?
     group by c.parent_id),
said as (
    select r.organization_id, r.window_from, r.window_to, r.state, r.parts + r.nils + r.others as answered, r.estimated,
           r.numerator, r.denominator
      from rollup r join province p on p.id = r.organization_id
     where r.indicator_code = ? and r.tree = 'RESTATED' and r.breakdown = ''
       and r.window_to between date '2021-01-01' and date '2025-12-31'
    union all
    select m.organization_id, m.window_from, m.window_to, m.state, 1, case m.kind when 'ESTIMATED' then 1 else 0 end, m.numerator,
           m.denominator
      from measurement m join province p on p.id = m.organization_id
     where m.indicator_code = ? and m.valid_to is null and m.breakdown = '' and m.state <> 'WITHDRAWN'
       and m.window_to between date '2021-01-01' and date '2025-12-31')
select p.id, p.code, p.name, s.window_from, s.window_to, sum(s.answered) as answered,
       sum(case s.state when 'PROVISIONAL' then s.answered else 0 end) as provisional, bool_or(s.estimated > 0) as estimated,
       sum(s.numerator) as numerator, sum(s.denominator) as denominator,
       round(100 * sum(s.numerator) / nullif(sum(s.denominator), 0), 10) as value, e.bodies as expected
  from province p
  join said s on s.organization_id = p.id
  left join expected e on e.id = p.id
 group by p.id, p.code, p.name, s.window_from, s.window_to, e.bodies
 order by p.code, s.window_to
