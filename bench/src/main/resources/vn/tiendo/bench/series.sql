-- The figures of a commune, and the windows for which others reported and it did not.
select w.window_from, w.window_to, m.id, m.answer, m.value, m.numerator, m.denominator, m.kind = 'ESTIMATED' as estimated, m.state
  from organization_copy o
  join lateral (
       select r.window_from, r.window_to from rollup r
        where r.indicator_code = 'BENCH.1' and r.organization_id = o.path[1] and r.tree = 'RESTATED' and r.breakdown = ''
          and r.window_to between date '2021-01-01' and date '2025-12-31'
       union
       select c.window_from, c.window_to from measurement c
        where c.indicator_code = 'BENCH.1' and c.organization_id = o.id and c.breakdown = '' and c.valid_to is null
          and c.state <> 'WITHDRAWN' and c.window_to between date '2021-01-01' and date '2025-12-31') w on true
  left join measurement m on m.indicator_code = 'BENCH.1' and m.organization_id = o.id and m.breakdown = '' and m.valid_to is null
       and m.window_to = w.window_to and m.window_from = w.window_from and m.state <> 'WITHDRAWN'
 where o.code = ?
 order by w.window_to
