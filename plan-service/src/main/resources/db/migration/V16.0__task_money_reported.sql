-- What a report says was spent on a task since the start of its plan, in VND; null when it says nothing of it.
alter table task_report add column disbursed numeric;

-- The money of a task at the end of a day: what its keeper stated, and what was disbursed by whichever speaks of the later
-- day, the statement or an accepted report; of one day, the statement, for its keeper may correct. A statement that says
-- nothing of disbursement leaves the word to the reports. A report speaks of no day after the one it was handed in on.
create function task_money_on(task uuid, day date)
returns table (as_of date, sources jsonb, requested numeric, planned numeric, allocated numeric, disbursed numeric,
               reported numeric, reported_as_of date, report_id uuid, report_counts boolean)
language sql stable as
$$
select f.as_of, f.sources, coalesce(f.requested, 0), coalesce(f.planned, 0), coalesce(f.allocated, 0),
       case when c.report then r.disbursed else coalesce(f.disbursed, 0) end,
       r.disbursed, r.day, r.report_id, c.report
  from (select 1) task_once
  left join lateral task_funding_on(task, day) f on true
  left join lateral (select x.disbursed, least(x.as_of, x.reported_on) as day, x.report_id
                       from task_report x
                      where x.task_id = task and x.disbursed is not null and x.reported_on <= day
                      order by x.as_of desc, x.accepted_at desc, x.report_id limit 1) r on true
 cross join lateral (select r.report_id is not null
                            and (f.task_id is null or r.day > f.as_of
                                 or not jsonb_path_exists(f.sources, '$[*].disbursed ? (@ != null)')) as report) c
 where f.task_id is not null or r.report_id is not null
$$;
