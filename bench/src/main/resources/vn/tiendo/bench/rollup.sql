\set indicator random(1, :indicators)
with expected as (
    select b.parent_id, count(*) as bodies
      from rollup_reporter e join organization_copy b on b.id = e.organization_id
     where e.indicator_code = 'BENCH.' || :indicator
     group by b.parent_id)
select o.code, r.window_from, r.window_to, sum(r.parts + r.nils + r.others) as answered,
       sum(case r.state when 'PROVISIONAL' then r.parts + r.nils + r.others else 0 end) as provisional,
       sum(r.numerator) as numerator, sum(r.denominator) as denominator,
       round(100 * sum(r.numerator) / nullif(sum(r.denominator), 0), 10) as value, e.bodies
  from organization_copy o
  join rollup r on r.organization_id = o.id and r.indicator_code = 'BENCH.' || :indicator and r.tree = 'RESTATED'
       and r.breakdown = '' and r.window_to between date '2021-01-01' and date '2025-12-31'
  left join expected e on e.parent_id = o.id
 where o.parent_id = (select id from organization_copy where code = 'H35')
 group by o.id, o.code, r.window_from, r.window_to, e.bodies
 order by o.code, r.window_to;
