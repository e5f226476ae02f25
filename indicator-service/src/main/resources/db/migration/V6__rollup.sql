-- Roll-ups: what a body and all below it reported of their own, kept up by the statement that changes a measurement.
-- Triggers do it, so that no way of writing measurements can forget it (docs/adr/0014).

-- Chains of bodies above a body, from the root to its parent; many bodies share one.
create table rollup_path (
    id    integer generated always as identity primary key,
    above uuid[]  not null unique
);
create index rollup_path_above on rollup_path using gin (above);

-- Where a body stands. AS_IT_WAS: since when it stood there, by the last day of a window. RESTATED: in today's tree, where a
-- closed body counts at its only successor, and where there are several, at the nearest body above them all.
create table rollup_place (
    tree            text    not null check (tree in ('AS_IT_WAS', 'RESTATED')),
    organization_id uuid    not null,
    from_day        date    not null,
    to_day          date    not null, -- the first day no more
    path_id         integer not null references rollup_path,
    primary key (tree, organization_id, from_day)
);
create index rollup_place_path on rollup_place (path_id);

-- Per body × window × state what the bodies below it reported; its own measurement is not in it.
create table rollup (
    indicator_code  text    not null,
    organization_id uuid    not null,
    tree            text    not null,
    breakdown       text    not null,
    window_to       date    not null,
    window_from     date    not null,
    state           text    not null check (state in ('PROVISIONAL', 'VERIFIED')),
    parts           integer not null, -- bodies whose figure takes part
    nils            integer not null,
    others          integer not null, -- answered, and take no part: N/A, a zero denominator, figures that are never added
    zeros           integer not null, -- of those, the zero denominators
    lacking         integer not null, -- answered without the numbers that the kind needs
    estimated       integer not null, -- of the parts
    value           numeric not null, -- the sum, the extreme or the latest, by the kind
    numerator       numeric not null,
    denominator     numeric not null,
    latest_at       timestamptz,
    latest_id       uuid,
    primary key (indicator_code, organization_id, tree, breakdown, window_to, window_from, state)
);

-- Who ever reported an indicator: from its first window on it is expected to.
create table rollup_reporter (
    indicator_code  text not null,
    organization_id uuid not null,
    first_to        date not null,
    last_to         date not null,
    primary key (indicator_code, organization_id)
);

-- How each indicator was found when it was last checked.
create table rollup_check (
    indicator_code text        primary key,
    checked_at     timestamptz not null,
    rows_checked   integer     not null,
    rows_drifted   integer     not null
);

create index organization_copy_successors on organization_copy using gin (successor_ids) where successor_ids <> '{}';

create function rollup_factor(unit text) returns numeric language sql immutable parallel safe as $$
    select case btrim(unit) when '%' then 100 when '‰' then 1000 else 1 end
$$;

-- Whether a value is counted: 1 or 0, by the comparator and the threshold of the definition.
create function rollup_passes(said numeric, passing jsonb) returns numeric language sql immutable parallel safe as $$
    select case when said is null then null
                when case passing ->> 'comparator'
                     when '>=' then said >= cast(passing ->> 'threshold' as numeric)
                     when '>' then said > cast(passing ->> 'threshold' as numeric)
                     when '<=' then said <= cast(passing ->> 'threshold' as numeric)
                     when '<' then said < cast(passing ->> 'threshold' as numeric)
                     else said = cast(passing ->> 'threshold' as numeric) end then 1
                else 0 end
$$;

-- What of one measurement enters the arithmetic; the same as Part of the module aggregation.
create function rollup_part(
    aggregation text, unit text, passing jsonb, answer text, said numeric, above numeric, below numeric)
    returns table (part integer, zero integer, lacking integer, value numeric, numerator numeric, denominator numeric)
    language sql immutable parallel safe as $$
    select case when p.has and not p.divides_by_zero then 1 else 0 end,
           case when p.has and p.divides_by_zero then 1 else 0 end,
           case when answer = 'VALUE' and aggregation <> 'NOT_AGGREGABLE' and not p.has then 1 else 0 end,
           case when p.has and not p.divides_by_zero then p.value end,
           case when p.has and not p.divides_by_zero then p.numerator end,
           case when p.has and not p.divides_by_zero then p.denominator end
      from (select q.*,
                   answer = 'VALUE' and case
                       when aggregation in ('SUM', 'MIN', 'MAX', 'LATEST') then q.value is not null
                       when aggregation = 'NOT_AGGREGABLE' then false
                       else q.numerator is not null and q.denominator is not null end as has,
                   coalesce(q.denominator = 0, false) as divides_by_zero
              from (select case when aggregation in ('SUM', 'MIN', 'MAX', 'LATEST')
                                then coalesce(said, round(above * rollup_factor(unit) / nullif(below, 0), 10)) end as value,
                           case aggregation
                                when 'RATIO_OF_SUMS' then above
                                when 'LATEST' then above
                                when 'WEIGHTED_AVERAGE' then coalesce(above, said * below *
                                     case btrim(unit) when '%' then 0.01 when '‰' then 0.001 else 1 end)
                                when 'COUNT_PASSING' then case when passing is not null then rollup_passes(said, passing)
                                                               when above is not null and below is not null then above
                                                               when said is not null then case when said = 0 then 0 else 1 end end
                           end as numerator,
                           case aggregation
                                when 'RATIO_OF_SUMS' then below
                                when 'LATEST' then below
                                when 'WEIGHTED_AVERAGE' then below
                                when 'COUNT_PASSING' then case when passing is null and above is not null and below is not null
                                                               then below
                                                               when said is not null then 1 end
                           end as denominator) q) p
$$;

-- A measurement that comes (sign 1) to a body above it, or goes (sign -1).
create type rollup_step as (
    sign integer, tree text, organization_id uuid, indicator_code text, breakdown text, window_to date, window_from date,
    state text, answer text, kind text, value numeric, numerator numeric, denominator numeric
);

-- Rows are taken in the order of their key, so that no two transactions wait for each other. Sums move by the difference; an
-- extreme or the latest is looked for again among all, once its row is held, so that nobody's change goes unseen.
create function rollup_shift(steps rollup_step[]) returns void language plpgsql as $$
begin
    insert into rollup as r (indicator_code, organization_id, tree, breakdown, window_to, window_from, state,
                             parts, nils, others, zeros, lacking, estimated, value, numerator, denominator)
    select s.indicator_code, s.organization_id, s.tree, s.breakdown, s.window_to, s.window_from, s.state,
           sum(s.sign * p.part),
           sum(case s.answer when 'NIL' then s.sign else 0 end),
           sum(case when s.answer = 'NOT_APPLICABLE' or s.answer = 'VALUE' and p.part + p.lacking = 0 then s.sign else 0 end),
           sum(s.sign * p.zero),
           sum(s.sign * p.lacking),
           sum(case when s.kind = 'ESTIMATED' then s.sign * p.part else 0 end),
           coalesce(sum(case i.aggregation when 'SUM' then s.sign * p.value end), 0),
           coalesce(sum(case when i.aggregation <> 'LATEST' then s.sign * p.numerator end), 0),
           coalesce(sum(case when i.aggregation <> 'LATEST' then s.sign * p.denominator end), 0)
      from unnest(steps) s
      join indicator i on i.code = s.indicator_code
     cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', s.answer, s.value, s.numerator, s.denominator) p
     group by s.indicator_code, s.organization_id, s.tree, s.breakdown, s.window_to, s.window_from, s.state
     order by s.indicator_code, s.organization_id, s.tree, s.breakdown, s.window_to, s.window_from, s.state
    on conflict (indicator_code, organization_id, tree, breakdown, window_to, window_from, state) do update
       set parts = r.parts + excluded.parts, nils = r.nils + excluded.nils, others = r.others + excluded.others,
           zeros = r.zeros + excluded.zeros, lacking = r.lacking + excluded.lacking,
           estimated = r.estimated + excluded.estimated, value = r.value + excluded.value,
           numerator = r.numerator + excluded.numerator, denominator = r.denominator + excluded.denominator;

    if not exists (select 1 from unnest(steps) s join indicator i on i.code = s.indicator_code
                    where i.aggregation in ('MIN', 'MAX', 'LATEST')) then
        return;
    end if;
    update rollup r
       set estimated = k.estimated, value = coalesce(k.value, 0), numerator = coalesce(k.numerator, 0),
           denominator = coalesce(k.denominator, 0), latest_at = k.latest_at, latest_id = k.latest_id
      from (select k.indicator_code, k.organization_id, k.tree, k.breakdown, k.window_to, k.window_from, k.state,
                   coalesce(f.estimated, 0) as estimated, f.value, f.numerator, f.denominator, f.latest_at, f.latest_id
              from (select distinct s.indicator_code, s.organization_id, s.tree, s.breakdown, s.window_to, s.window_from, s.state,
                           i.aggregation, i.unit
                      from unnest(steps) s join indicator i on i.code = s.indicator_code
                     where i.aggregation in ('MIN', 'MAX', 'LATEST')) k
              left join lateral (
                   select count(*) filter (where m.kind = 'ESTIMATED') as estimated,
                          case k.aggregation when 'MIN' then min(p.value) else max(p.value) end as value,
                          null::numeric as numerator, null::numeric as denominator,
                          null::timestamptz as latest_at, null::uuid as latest_id
                     from rollup_below(k.tree, k.organization_id, k.indicator_code, k.breakdown, k.window_to, k.window_from,
                                       k.state) m
                    cross join lateral rollup_part(k.aggregation, k.unit, null, m.answer, m.value, m.numerator, m.denominator) p
                    where k.aggregation <> 'LATEST' and p.part = 1
                   having k.aggregation <> 'LATEST'
                    union all
                  (select case m.kind when 'ESTIMATED' then 1 else 0 end, p.value, p.numerator, p.denominator, m.valid_from,
                          m.organization_id
                     from rollup_below(k.tree, k.organization_id, k.indicator_code, k.breakdown, k.window_to, k.window_from,
                                       k.state) m
                    cross join lateral rollup_part(k.aggregation, k.unit, null, m.answer, m.value, m.numerator, m.denominator) p
                    where k.aggregation = 'LATEST' and p.part = 1
                    order by m.valid_from desc, m.organization_id desc
                    limit 1)) f on true) k
     where (r.indicator_code, r.organization_id, r.tree, r.breakdown, r.window_to, r.window_from, r.state)
         = (k.indicator_code, k.organization_id, k.tree, k.breakdown, k.window_to, k.window_from, k.state);
end
$$;

create function rollup_below(
    of_tree text, body uuid, of_code text, of_breakdown text, last_day date, first_day date, of_state text)
    returns setof measurement language sql stable as $$
    select m.*
      from rollup_path t
      join rollup_place p on p.path_id = t.id and p.tree = of_tree and last_day >= p.from_day and last_day < p.to_day
      join measurement m on m.organization_id = p.organization_id and m.indicator_code = of_code
           and m.breakdown = of_breakdown and m.window_to = last_day and m.window_from = first_day
     where t.above @> array[body] and m.valid_to is null and m.state = of_state
$$;

create function rollup_measured() returns trigger language plpgsql as $$
declare
    steps rollup_step[];
begin
    if tg_op = 'INSERT' then
        steps := array(
            select row(1, p.tree, a.id, m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state, m.answer, m.kind,
                       m.value, m.numerator, m.denominator)::rollup_step
              from come m
              join rollup_place p on p.organization_id = m.organization_id and m.window_to >= p.from_day and m.window_to < p.to_day
              join rollup_path t on t.id = p.path_id
             cross join unnest(t.above) a (id)
             where m.valid_to is null and m.state <> 'WITHDRAWN');
    elsif tg_op = 'DELETE' then
        steps := array(
            select row(-1, p.tree, a.id, m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state, m.answer, m.kind,
                       m.value, m.numerator, m.denominator)::rollup_step
              from gone m
              join rollup_place p on p.organization_id = m.organization_id and m.window_to >= p.from_day and m.window_to < p.to_day
              join rollup_path t on t.id = p.path_id
             cross join unnest(t.above) a (id)
             where m.valid_to is null and m.state <> 'WITHDRAWN');
    else
        steps := array(
            select row(m.sign, p.tree, a.id, m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state, m.answer, m.kind,
                       m.value, m.numerator, m.denominator)::rollup_step
              from (select 1 as sign, c.* from come c union all select -1, g.* from gone g) m
              join rollup_place p on p.organization_id = m.organization_id and m.window_to >= p.from_day and m.window_to < p.to_day
              join rollup_path t on t.id = p.path_id
             cross join unnest(t.above) a (id)
             where m.valid_to is null and m.state <> 'WITHDRAWN');
    end if;
    if tg_op <> 'DELETE' then
        insert into rollup_reporter as r (indicator_code, organization_id, first_to, last_to)
        select m.indicator_code, m.organization_id, min(m.window_to), max(m.window_to)
          from come m
         where m.valid_to is null
         group by m.indicator_code, m.organization_id
         order by m.indicator_code, m.organization_id
        on conflict (indicator_code, organization_id) do update
           set first_to = least(r.first_to, excluded.first_to), last_to = greatest(r.last_to, excluded.last_to)
         where excluded.first_to < r.first_to or excluded.last_to > r.last_to;
    end if;
    if cardinality(steps) > 0 then
        perform rollup_shift(steps);
    end if;
    return null;
end
$$;

create trigger rollup_come after insert on measurement
    referencing new table as come for each statement execute function rollup_measured();
create trigger rollup_replaced after update on measurement
    referencing old table as gone new table as come for each statement execute function rollup_measured();
create trigger rollup_gone after delete on measurement
    referencing old table as gone for each statement execute function rollup_measured();

create function rollup_path_of(bodies uuid[]) returns integer language plpgsql as $$
declare
    known integer;
begin
    select id into known from rollup_path where above = bodies;
    if known is null then
        insert into rollup_path (above) values (bodies) on conflict (above) do update set above = excluded.above
        returning id into known;
    end if;
    return known;
end
$$;

-- From that day on the body stands below others; what it reported since moves with it.
create function rollup_move(of_tree text, body uuid, since date, bodies uuid[]) returns void language plpgsql as $$
declare
    last_place rollup_place;
    before uuid[];
begin
    select * into last_place from rollup_place
     where tree = of_tree and organization_id = body order by from_day desc limit 1 for update;
    select above into before from rollup_path where id = last_place.path_id;
    if before = bodies then
        return;
    end if;
    if last_place.organization_id is null or since <= last_place.from_day then
        since := coalesce(last_place.from_day, '-infinity');
        insert into rollup_place (tree, organization_id, from_day, to_day, path_id)
        values (of_tree, body, since, 'infinity', rollup_path_of(bodies))
        on conflict (tree, organization_id, from_day) do update set path_id = excluded.path_id;
    else
        update rollup_place set to_day = since
         where tree = of_tree and organization_id = body and from_day = last_place.from_day;
        insert into rollup_place (tree, organization_id, from_day, to_day, path_id)
        values (of_tree, body, since, 'infinity', rollup_path_of(bodies));
    end if;
    perform rollup_shift(steps) from (
        select array_agg(row(a.sign, of_tree, a.id, m.indicator_code, m.breakdown, m.window_to, m.window_from, m.state,
                             m.answer, m.kind, m.value, m.numerator, m.denominator)::rollup_step) as steps
          from measurement m
         cross join (select 1 as sign, id from unnest(bodies) id where before is null or id <> all (before)
                     union all
                     select -1, id from unnest(before) id where id <> all (bodies)) a
         where m.organization_id = body and m.valid_to is null and m.state <> 'WITHDRAWN' and m.window_to >= since) all_steps
     where steps is not null;
end
$$;

-- The chain in which the figures of a body count today.
create function rollup_restated(body uuid) returns uuid[] language sql stable as $$
    with recursive heir (id, path, successor_ids, closed, steps) as (
        select o.id, o.path, o.successor_ids, o.valid_to is not null, 0 from organization_copy o where o.id = body
        union
        select o.id, o.path, o.successor_ids, o.valid_to is not null, h.steps + 1
          from heir h join organization_copy o on o.id = any (h.successor_ids)
         where h.closed and h.steps < 50
    ), known as (
        select distinct path from heir where not closed or successor_ids = '{}'
    ), living as (
        select path from known union select path from heir where id = body and not exists (select 1 from known)
    ), steps as (
        select s.position, min(cast(s.id as text)) as id, count(distinct s.id) as different, count(*) as reached,
               (select count(*) from living) as paths
          from living l cross join unnest(l.path) with ordinality s (id, position)
         group by s.position
    )
    select coalesce(array_agg(cast(s.id as uuid) order by s.position), '{}')
      from steps s
     where s.different = 1 and s.reached = s.paths and cast(s.id as uuid) <> body
       and not exists (select 1 from steps t
                        where t.position < s.position and (t.different > 1 or t.reached < t.paths))
$$;

create function rollup_reorganized() returns trigger language plpgsql as $$
declare
    affected uuid;
begin
    perform rollup_move('AS_IT_WAS', new.id, cast(now() at time zone 'Asia/Ho_Chi_Minh' as date),
                        array_remove(new.path, new.id));
    for affected in
        with recursive earlier (id) as (
            select new.id
            union
            select o.id from earlier e join organization_copy o on o.successor_ids <> '{}' and o.successor_ids @> array[e.id]
        ) select id from earlier order by id
    loop
        perform rollup_move('RESTATED', affected, '-infinity', rollup_restated(affected));
    end loop;
    return null;
end
$$;

create trigger rollup_organization after insert or update of path, successor_ids, valid_to on organization_copy
    for each row execute function rollup_reorganized();

-- A plain figure: it takes part as it stands.
create function rollup_is_plain(
    stands boolean, pairs boolean, answer text, said numeric, above numeric, below numeric)
    returns boolean language sql immutable parallel safe as $$
    select answer = 'VALUE' and said is not null
           and (stands or pairs and above is not null and coalesce(below <> 0, false))
$$;

-- All that should stand in rollup, counted anew, into the temporary table rollup_expected. First per group of bodies that stand
-- alike in both trees, then up: a country has many bodies and few groups. Nearly all figures are plain, and what is asked of
-- each of those is kept short: the rest takes the long way. Only one indicator where one is named.
create function rollup_count(only_code text) returns void language plpgsql
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
create function rollup_rebuild(only_code text) returns bigint language plpgsql set work_mem = '256MB' as $$
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

-- How many rows of an indicator are not what they should be; writes down that it looked, and mends nothing. The transaction
-- must be one of REPEATABLE READ: what is counted and what is kept are then of the same moment.
create function rollup_verify(of_code text, moment timestamptz) returns integer language plpgsql as $$
declare
    looked integer;
    drifted integer;
begin
    perform rollup_count(of_code);
    select count(*), count(*) filter (where r.parts is distinct from e.parts or r.nils is distinct from e.nils
           or r.others is distinct from e.others or r.zeros is distinct from e.zeros or r.lacking is distinct from e.lacking
           or r.estimated is distinct from e.estimated or r.numerator is distinct from e.numerator
           or r.denominator is distinct from e.denominator or r.latest_id is distinct from e.latest_id
           or r.parts > 0 and r.value is distinct from e.value)
      into looked, drifted
      from (select * from rollup where indicator_code = of_code and parts + nils + others + lacking <> 0) r
      full join rollup_expected e using (indicator_code, organization_id, tree, breakdown, window_to, window_from, state);
    drop table rollup_cell, rollup_expected;
    insert into rollup_check (indicator_code, checked_at, rows_checked, rows_drifted) values (of_code, moment, looked, drifted)
    on conflict (indicator_code) do update
       set checked_at = excluded.checked_at, rows_checked = excluded.rows_checked, rows_drifted = excluded.rows_drifted;
    return drifted;
end
$$;

create function rollup_redefined() returns trigger language plpgsql as $$
begin
    perform rollup_rebuild(new.code);
    return null;
end
$$;

create trigger rollup_indicator after update of aggregation, unit, details on indicator for each row
    when (old.aggregation is distinct from new.aggregation or old.unit is distinct from new.unit
          or old.details -> 'passing' is distinct from new.details -> 'passing')
    execute function rollup_redefined();

-- what was there before this migration
select rollup_move('AS_IT_WAS', o.id, '-infinity', array_remove(o.path, o.id)),
       rollup_move('RESTATED', o.id, '-infinity', rollup_restated(o.id))
  from organization_copy o;
insert into rollup_reporter (indicator_code, organization_id, first_to, last_to)
select indicator_code, organization_id, min(window_to), max(window_to) from measurement where valid_to is null group by 1, 2;
