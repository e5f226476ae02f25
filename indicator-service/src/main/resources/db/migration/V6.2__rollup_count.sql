-- The same count, faster: figures that take the long way are read in parallel too, and groups go up by a join.
-- All that should stand in rollup, counted anew, into the temporary table rollup_expected. First per group of bodies that stand
-- alike in both trees, then up: a country has many bodies and few groups. Nearly all figures are plain, and what is asked of
-- each of those is kept short: the rest takes the long way. Only one indicator where one is named.
create or replace function rollup_count(only_code text) returns void language plpgsql
    set work_mem = '256MB' as $$
begin
    create temp table rollup_cell on commit drop as
    select w.path_id as path_then, n.path_id as path_now,
           m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state,
           count(*) as parts, cast(0 as bigint) as nils, cast(0 as bigint) as others, cast(0 as bigint) as zeros,
           cast(0 as bigint) as lacking, count(*) filter (where m.kind = 'ESTIMATED') as estimated,
           sum(case when k.adds then m.value end) as total,
           min(case when k.least then m.value end) as lowest,
           max(case when k.most then m.value end) as highest,
           sum(case when k.pairs then m.numerator end) as numerator,
           sum(case when k.pairs then m.denominator end) as denominator
      from measurement m
      join (select i.code, i.aggregation = 'SUM' as adds, i.aggregation = 'MIN' as least, i.aggregation = 'MAX' as most,
                   i.aggregation in ('SUM', 'MIN', 'MAX') as stands,
                   i.aggregation in ('RATIO_OF_SUMS', 'WEIGHTED_AVERAGE')
                   or i.aggregation = 'COUNT_PASSING' and i.details -> 'passing' is null as pairs
              from indicator i) k on k.code = m.indicator_code
      join rollup_place w on w.tree = 'AS_IT_WAS' and w.organization_id = m.organization_id
           and m.window_to >= w.from_day and m.window_to < w.to_day
      join rollup_place n on n.tree = 'RESTATED' and n.organization_id = m.organization_id
     where m.valid_to is null and m.state <> 'WITHDRAWN' and (only_code is null or m.indicator_code = only_code)
       and rollup_is_plain(k.stands, k.pairs, m.answer, m.value, m.numerator, m.denominator)
     group by 1, 2, 3, 4, 5, 6, 7;

    create temp table rollup_rest on commit drop as
    select w.path_id as path_then, n.path_id as path_now, m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state,
           count(*) filter (where p.part = 1) as parts, count(*) filter (where m.answer = 'NIL') as nils,
           count(*) filter (where m.answer = 'NOT_APPLICABLE' or m.answer = 'VALUE' and p.part + p.lacking = 0) as others,
           count(*) filter (where p.zero = 1) as zeros, count(*) filter (where p.lacking = 1) as lacking,
           count(*) filter (where p.part = 1 and m.kind = 'ESTIMATED') as estimated,
           sum(case i.aggregation when 'SUM' then p.value end) as total,
           min(case i.aggregation when 'MIN' then p.value end) as lowest,
           max(case i.aggregation when 'MAX' then p.value end) as highest,
           sum(case when i.aggregation <> 'LATEST' then p.numerator end) as numerator,
           sum(case when i.aggregation <> 'LATEST' then p.denominator end) as denominator
      from measurement m
      join indicator i on i.code = m.indicator_code
      join rollup_place w on w.tree = 'AS_IT_WAS' and w.organization_id = m.organization_id
           and m.window_to >= w.from_day and m.window_to < w.to_day
      join rollup_place n on n.tree = 'RESTATED' and n.organization_id = m.organization_id
     cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
     where m.valid_to is null and m.state <> 'WITHDRAWN' and (only_code is null or m.indicator_code = only_code)
       and not rollup_is_plain(i.aggregation in ('SUM', 'MIN', 'MAX'),
                               i.aggregation in ('RATIO_OF_SUMS', 'WEIGHTED_AVERAGE')
                               or i.aggregation = 'COUNT_PASSING' and i.details -> 'passing' is null,
                               m.answer, m.value, m.numerator, m.denominator)
     group by 1, 2, 3, 4, 5, 6, 7;

    insert into rollup_cell select * from rollup_rest;
    drop table rollup_rest;

    create temp table rollup_expected on commit drop as
    select c.indicator_code, c.id as organization_id, c.tree, c.breakdown, c.window_to, c.window_from, c.state,
           cast(sum(c.parts) as integer) as parts, cast(sum(c.nils) as integer) as nils,
           cast(sum(c.others) as integer) as others, cast(sum(c.zeros) as integer) as zeros,
           cast(sum(c.lacking) as integer) as lacking, cast(sum(c.estimated) as integer) as estimated,
           coalesce(sum(c.total), min(c.lowest), max(c.highest), 0) as value,
           coalesce(sum(c.numerator), 0) as numerator, coalesce(sum(c.denominator), 0) as denominator,
           cast(null as timestamptz) as latest_at, cast(null as uuid) as latest_id
      from (select 'AS_IT_WAS' as tree, t.id, one.*
              from rollup_cell one
              join (select h.id as path_id, a.id from rollup_path h cross join unnest(h.above) a (id)) t
                   on t.path_id = one.path_then
            union all
            select 'RESTATED', t.id, one.*
              from rollup_cell one
              join (select h.id as path_id, a.id from rollup_path h cross join unnest(h.above) a (id)) t
                   on t.path_id = one.path_now) c
     group by 1, 2, 3, 4, 5, 6, 7;
    analyze rollup_expected;

    update rollup_expected r
       set estimated = f.estimated, value = f.value, numerator = coalesce(f.numerator, 0),
           denominator = coalesce(f.denominator, 0), latest_at = f.latest_at, latest_id = f.latest_id
      from (select distinct on (m.indicator_code, a.id, w.tree, m.breakdown, m.window_to, m.window_from, m.state)
                   m.indicator_code, a.id, w.tree, m.breakdown, m.window_to, m.window_from, m.state,
                   case m.kind when 'ESTIMATED' then 1 else 0 end as estimated, p.value, p.numerator, p.denominator,
                   m.valid_from as latest_at, m.organization_id as latest_id
              from measurement m
              join indicator i on i.code = m.indicator_code and i.aggregation = 'LATEST'
              join rollup_place w on w.organization_id = m.organization_id
                   and m.window_to >= w.from_day and m.window_to < w.to_day
              join rollup_path t on t.id = w.path_id
             cross join unnest(t.above) a (id)
             cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
             where m.valid_to is null and m.state <> 'WITHDRAWN' and p.part = 1
               and (only_code is null or m.indicator_code = only_code)
             order by m.indicator_code, a.id, w.tree, m.breakdown, m.window_to, m.window_from, m.state,
                      m.valid_from desc, m.organization_id desc) f
     where (r.indicator_code, r.organization_id, r.tree, r.breakdown, r.window_to, r.window_from, r.state)
         = (f.indicator_code, f.id, f.tree, f.breakdown, f.window_to, f.window_from, f.state);
end
$$;

-- Counts everything anew, or one indicator; nobody writes measurements meanwhile. Reads of roll-ups wait only while everything
-- is written at the end. Gives the rows written.
create or replace function rollup_rebuild(only_code text) returns bigint language plpgsql set work_mem = '256MB' as $$
declare
    written bigint;
begin
    lock table measurement in share row exclusive mode; -- which also keeps another such count out
    perform rollup_count(only_code);
    if only_code is null then
        truncate rollup;
    else
        delete from rollup where indicator_code = only_code;
    end if;
    insert into rollup (indicator_code, organization_id, tree, breakdown, window_to, window_from, state, parts, nils, others,
                        zeros, lacking, estimated, value, numerator, denominator, latest_at, latest_id)
    select indicator_code, organization_id, tree, breakdown, window_to, window_from, state, parts, nils, others,
           zeros, lacking, estimated, value, numerator, denominator, latest_at, latest_id
      from rollup_expected
     order by indicator_code, organization_id, tree, breakdown, window_to, window_from, state;
    get diagnostics written = row_count;
    drop table rollup_cell, rollup_expected;
    return written;
end
$$;
