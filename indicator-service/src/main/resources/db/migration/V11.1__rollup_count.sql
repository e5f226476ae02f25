-- All roll-ups are counted anew in one pass over the measurements, whose every row costs as little as can be.

-- What of a row matters to a count, in one number: 1 verified, 2 NIL, 4 not applicable, 8 estimated, 16 its value can be added,
-- 32 both its parts can, 64 there is nothing to add. An answer without a figure has all of the last three, unless it carries
-- numbers nevertheless. Absent of what does not count.
alter table measurement add column mark integer generated always as (
    case when state <> 'WITHDRAWN' and valid_to is null then
        case state when 'VERIFIED' then 1 else 0 end
        + case answer when 'VALUE' then 0 when 'NIL' then 2 else 4 end
        + case kind when 'ESTIMATED' then 8 else 0 end
        + case when answer = 'VALUE' then case when value is not null then 16 else 0 end
                                          + case when numerator is not null and coalesce(denominator <> 0, false) then 32 else 0 end
               when value is null and coalesce(numerator, 0) = 0 and coalesce(denominator, 0) = 0 then 112
               else 0 end
    end) stored;

-- A short name for an indicator; whether its values (1) or both their parts (2) are added, or neither (0); and which bits of a
-- mark say that a row needs no more than that. The others take part as rollup_part says.
alter table indicator
    add column number integer not null generated always as identity,
    add column counting integer not null generated always as (
        case when aggregation = 'SUM' then 1
             when aggregation in ('RATIO_OF_SUMS', 'WEIGHTED_AVERAGE')
                  or aggregation = 'COUNT_PASSING' and details -> 'passing' is null then 2
             else 0 end) stored,
    add column wanted integer not null generated always as (
        case when aggregation = 'SUM' then 16
             when aggregation in ('RATIO_OF_SUMS', 'WEIGHTED_AVERAGE')
                  or aggregation = 'COUNT_PASSING' and details -> 'passing' is null then 32
             when aggregation = 'NOT_AGGREGABLE' then 0
             else 64 end) stored;

-- Where a body counts, in one number: of one that always stood where it stands today, the chain above it; any other roams, has a
-- number of its own (negative), and its places are looked up once its figures are added up.
create table rollup_seat (
    organization_id uuid    primary key,
    path_id         integer not null,
    roams           boolean not null,
    number          integer not null generated always as identity,
    seat            integer not null generated always as (case when roams then -number else path_id end) stored
);
create unique index rollup_seat_roaming on rollup_seat (seat) where seat < 0;

create function rollup_seated() returns trigger language plpgsql as $$
begin
    insert into rollup_seat (organization_id, path_id, roams)
    select n.organization_id, n.path_id,
           exists (select 1 from rollup_place w
                    where w.tree = 'AS_IT_WAS' and w.organization_id = n.organization_id and w.path_id <> n.path_id)
      from rollup_place n
     where n.tree = 'RESTATED' and n.organization_id = new.organization_id
    on conflict (organization_id) do update set path_id = excluded.path_id, roams = excluded.roams;
    return null;
end
$$;

create trigger rollup_seat after insert or update on rollup_place for each row execute function rollup_seated();

-- what was there before this migration
insert into rollup_seat (organization_id, path_id, roams)
select n.organization_id, n.path_id,
       exists (select 1 from rollup_place w
                where w.tree = 'AS_IT_WAS' and w.organization_id = n.organization_id and w.path_id <> n.path_id)
  from rollup_place n
 where n.tree = 'RESTATED';

-- Without it the planner thinks that there are as many groups as rows, and lets one process add up what two could.
create statistics measurement_windows (ndistinct) on breakdown, window_to, window_from, mark from measurement;
analyze measurement, rollup_seat, indicator;

drop function rollup_is_plain(boolean, boolean, text, numeric, numeric, numeric);

-- All that should stand in rollup, counted anew, into the temporary table rollup_expected; only one indicator where one is
-- named. First per seat, by adding up columns alone: a country has many bodies and few seats. Odd rows are put right
-- afterwards, in the indicators that have any.
create or replace function rollup_count(only_code text) returns void language plpgsql
    set work_mem = '256MB' set parallel_setup_cost = 0 set parallel_tuple_cost = 0.01 as $$
begin
    create temp table rollup_cell on commit drop as
    select s.seat, i.number, m.breakdown collate "C" as breakdown, m.window_to, m.window_from, m.mark & 1 as verified,
           cast(count(*) as integer) as answers,
           cast(count(*) filter (where m.mark & 6 = 0) as integer) as parts,
           cast(count(*) filter (where m.mark & 2 <> 0) as integer) as nils,
           0 as zeros, 0 as lacking,
           cast(count(*) filter (where m.mark & 14 = 8) as integer) as estimated,
           cast(count(*) filter (where m.mark & i.wanted <> i.wanted) as integer) as odd,
           sum(case i.counting when 2 then m.numerator when 1 then m.value end) as above,
           sum(case i.counting when 2 then m.denominator end) as below,
           cast(null as numeric) as extreme
      from measurement m
      join indicator i on i.code collate "C" = m.indicator_code -- which spares the look for how to compare texts
      join rollup_seat s on s.organization_id = m.organization_id
     where m.valid_to is null and m.mark is not null and (only_code is null or m.indicator_code = only_code)
     group by 1, 2, 3, 4, 5, 6;

    if exists (select 1 from rollup_cell where odd > 0) then
        perform rollup_count_odd(array(select distinct number from rollup_cell where odd > 0));
    end if;

    -- Nearly every body right above those that report stands on one chain only, and has its seat's figures as they are.
    create temp table rollup_expected on commit drop as
    with roaming as (
        select s.path_id from rollup_seat s where s.roams
        union
        select w.path_id
          from rollup_seat s join rollup_place w on w.tree = 'AS_IT_WAS' and w.organization_id = s.organization_id
         where s.roams),
    step as (
        select h.id as path_id, a.id as body,
               count(*) over of_body > 1 or bool_or(r.path_id is not null) over of_body as shared
          from rollup_path h cross join unnest(h.above) a (id) left join roaming r on r.path_id = h.id
        window of_body as (partition by a.id)),
    settled as (
        select t.body, c.number, c.breakdown, c.window_to, c.window_from, c.verified, sum(c.answers) as answers,
               sum(c.parts) as parts, sum(c.nils) as nils, sum(c.zeros) as zeros, sum(c.lacking) as lacking,
               sum(c.estimated) as estimated, sum(c.above) as above, sum(c.below) as below, min(c.extreme) as extreme
          from rollup_cell c join step t on t.path_id = c.seat and t.shared
         group by 1, 2, 3, 4, 5, 6),
    roamed as (
        select p.tree, t.body, c.number, c.breakdown, c.window_to, c.window_from, c.verified, c.answers, c.parts, c.nils, c.zeros,
               c.lacking, c.estimated, c.above, c.below, c.extreme
          from rollup_cell c
          join rollup_seat s on s.seat = c.seat
          join rollup_place p on p.organization_id = s.organization_id
               and c.window_to >= p.from_day and c.window_to < p.to_day
          join step t on t.path_id = p.path_id
         where c.seat < 0),
    added as (
        select a.tree, a.body, a.number, a.breakdown, a.window_to, a.window_from, a.verified, sum(a.answers) as answers,
               sum(a.parts) as parts, sum(a.nils) as nils, sum(a.zeros) as zeros, sum(a.lacking) as lacking,
               sum(a.estimated) as estimated, sum(a.above) as above, sum(a.below) as below, min(a.extreme) as extreme
          from (select b.tree, s.* from settled s cross join (values ('AS_IT_WAS'), ('RESTATED')) b (tree)
                union all
                select * from roamed) a
         group by 1, 2, 3, 4, 5, 6, 7
        union all
        select b.tree, t.body, c.number, c.breakdown, c.window_to, c.window_from, c.verified, c.answers, c.parts, c.nils, c.zeros,
               c.lacking, c.estimated, c.above, c.below, c.extreme
          from rollup_cell c
          join step t on t.path_id = c.seat and not t.shared
         cross join (values ('AS_IT_WAS'), ('RESTATED')) b (tree))
    select i.code as indicator_code, a.body as organization_id, a.tree, a.breakdown collate "default" as breakdown, a.window_to,
           a.window_from, case a.verified when 1 then 'VERIFIED' else 'PROVISIONAL' end as state,
           cast(case when i.wanted = 0 then 0 else a.parts end as integer) as parts, cast(a.nils as integer) as nils,
           cast(a.answers - a.nils - a.lacking - case when i.wanted = 0 then 0 else a.parts end as integer) as others,
           cast(a.zeros as integer) as zeros, cast(a.lacking as integer) as lacking,
           cast(case when i.wanted = 0 then 0 else a.estimated end as integer) as estimated,
           coalesce(case i.aggregation when 'SUM' then a.above when 'MIN' then a.extreme when 'MAX' then - a.extreme end, 0)
               as value,
           coalesce(case when i.aggregation <> 'SUM' then a.above end, 0) as numerator, coalesce(a.below, 0) as denominator,
           cast(null as timestamptz) as latest_at, cast(null as uuid) as latest_id
      from added a join indicator i on i.number = a.number;

    if exists (select 1 from indicator where aggregation = 'LATEST' and (only_code is null or code = only_code)) then
        perform rollup_count_latest(only_code);
    end if;
end
$$;

-- What odd rows do beyond what their columns added to rollup_cell, or did wrongly.
create function rollup_count_odd(numbers integer[]) returns void language plpgsql as $$
begin
    create temp table rollup_odd on commit drop as
    select s.seat, i.number, m.breakdown collate "C" as breakdown, m.window_to, m.window_from, m.mark & 1 as verified,
           count(*) filter (where m.mark & 6 = 0 and p.part = 0) as parts,
           sum(p.zero) as zeros, sum(p.lacking) as lacking,
           count(*) filter (where m.mark & 14 = 8 and p.part = 0) as estimated,
           sum(case i.counting when 1 then coalesce(p.value, 0) - coalesce(m.value, 0)
                               when 2 then coalesce(p.numerator, 0) - coalesce(m.numerator, 0)
                               else case when i.aggregation <> 'LATEST' then p.numerator end end) as above,
           sum(case i.counting when 2 then coalesce(p.denominator, 0) - coalesce(m.denominator, 0)
                               else case when i.aggregation <> 'LATEST' then p.denominator end end) as below,
           min(case i.aggregation when 'MIN' then p.value when 'MAX' then - p.value end) as extreme
      from measurement m
      join indicator i on i.code = m.indicator_code
      join rollup_seat s on s.organization_id = m.organization_id
     cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator,
                                    m.denominator) p
     where m.valid_to is null and m.mark & i.wanted <> i.wanted and i.number = any (numbers)
     group by 1, 2, 3, 4, 5, 6;
    analyze rollup_odd;
    update rollup_cell c
       set parts = c.parts - o.parts, zeros = o.zeros, lacking = o.lacking, estimated = c.estimated - o.estimated,
           above = coalesce(c.above + o.above, c.above, o.above), below = coalesce(c.below + o.below, c.below, o.below),
           extreme = least(c.extreme, o.extreme)
      from rollup_odd o
     where (c.seat, c.number, c.breakdown, c.window_to, c.window_from, c.verified)
         = (o.seat, o.number, o.breakdown, o.window_to, o.window_from, o.verified);
    drop table rollup_odd;
end
$$;

-- The latest figure below each body, into rollup_expected.
create function rollup_count_latest(only_code text) returns void language plpgsql as $$
begin
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
             cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator,
                                            m.denominator) p
             where m.valid_to is null and m.state <> 'WITHDRAWN' and p.part = 1
               and (only_code is null or m.indicator_code = only_code)
             order by m.indicator_code, a.id, w.tree, m.breakdown, m.window_to, m.window_from, m.state,
                      m.valid_from desc, m.organization_id desc) f
     where (r.indicator_code, r.organization_id, r.tree, r.breakdown, r.window_to, r.window_from, r.state)
         = (f.indicator_code, f.id, f.tree, f.breakdown, f.window_to, f.window_from, f.state);
end
$$;

-- Counts everything anew, or one indicator; nobody writes measurements meanwhile. Reads of roll-ups wait only while everything
-- is written at the end: then the key is built over the finished rows, instead of being sought for each.
create or replace function rollup_rebuild(only_code text) returns bigint language plpgsql set work_mem = '256MB' as $$
declare
    written bigint;
begin
    lock table measurement in share row exclusive mode; -- which also keeps another such count out
    perform rollup_count(only_code);
    if only_code is null then
        truncate rollup;
        alter table rollup drop constraint rollup_pkey;
    else
        delete from rollup where indicator_code = only_code;
    end if;
    insert into rollup (indicator_code, organization_id, tree, breakdown, window_to, window_from, state, parts, nils, others,
                        zeros, lacking, estimated, value, numerator, denominator, latest_at, latest_id)
    select e.indicator_code, e.organization_id, e.tree, e.breakdown, e.window_to, e.window_from, e.state, e.parts, e.nils,
           e.others, e.zeros, e.lacking, e.estimated, e.value, e.numerator, e.denominator, e.latest_at, e.latest_id
      from rollup_expected e
     order by e.indicator_code collate "C", e.organization_id; -- what is read together lies together
    get diagnostics written = row_count;
    if only_code is null then
        alter table rollup add constraint rollup_pkey
            primary key (indicator_code, organization_id, tree, breakdown, window_to, window_from, state);
    end if;
    drop table rollup_cell, rollup_expected;
    return written;
end
$$;
