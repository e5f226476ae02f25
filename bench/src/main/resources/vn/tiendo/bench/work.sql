-- What communes do: 30 tasks and 12 reports each in the year that is running, one target on the first indicator, one profile.
insert into task_copy (id, version, lead_id, heading, in_force, progress, due_at, reported_on)
select gen_random_uuid(), 1, o.id, false, true, case when n % 4 = 0 then 'IN_PROGRESS' else 'COMPLETED' end,
       cast(d.day + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh', d.day + cast(n % 5 - 3 as integer)
  from organization_copy o
 cross join generate_series(1, 30) n
 cross join lateral (select current_date - cast(5 * n as integer) as day) d
 where o.level = 'COMMUNE';
insert into obligation_copy (id, version, kind, reporter_id, due_at, status)
select gen_random_uuid(), 1, 'PERIODIC', o.id,
       cast(current_date - cast(12 * n as integer) as timestamp) at time zone 'Asia/Ho_Chi_Minh', 'OPEN'
  from organization_copy o cross join generate_series(1, 12) n
 where o.level = 'COMMUNE';
insert into report_statement (report_id, report_version, version, state, reporter_id, recipient_id, submitted_at, windows, waiting_for,
                              items, original_id, obligation_id, late, evidence)
select r.id, 1, 1, 'ACCEPTED', r.reporter_id, r.reporter_id, r.due_at - interval '1 day', '{}', '{}', '[]', r.id, r.obligation, r.late, 1
  from (select gen_random_uuid() as id, reporter_id, due_at, id as obligation, random() < 0.2 as late
          from obligation_copy where random() < 0.9) r;
insert into target (id, plan_id, keeper_id, name, kind, indicator_code, reporter_id, comparator, eval_comparator, level, unit, firm,
                    start_on, due_on, tracked, version, status, reason)
select gen_random_uuid(), gen_random_uuid(), o.parent_id, 'Target', 'QUANTITATIVE', 'BENCH.1', o.id, '>=', '>=', 80, '%', true,
       date '2021-01-01', current_date + 100, true, 1, 'AT_RISK', 'BEHIND'
  from organization_copy o where o.level = 'COMMUNE';
insert into target_standing (target_id, reporter_id, status, reason)
select id, reporter_id, case when random() < 0.5 then 'ON_TRACK' else 'AT_RISK' end, 'BEHIND' from target;
update target set next_review_on = null;
-- a figure of the year that is running
alter table measurement disable trigger user;
insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value, numerator,
                         denominator, kind, state, report_id, report_version, valid_from)
select gen_random_uuid(), 1, 'BENCH.1', o.id, y.first_day, y.first_day + 30, 'VALUE', n.above * 100.0 / 1000, n.above, 1000, 'ACTUAL',
       'VERIFIED', cast('01900000-0000-7000-8000-000000000001' as uuid), 1, now()
  from organization_copy o
 cross join (select make_date(cast(extract(year from current_date + 17) as integer) - 1, 12, 15) as first_day) y
 cross join lateral (select cast(floor(random() * 1000) as integer) + 0 * length(o.code) as above) n
 where o.level = 'COMMUNE';
alter table measurement enable trigger user;
insert into scoring_profile (id, code, year, version, entered_on, rules)
select gen_random_uuid(), 'BENCH', y.year, 1, current_date,
       '{"name": "Bench", "criteria": [
          {"code": "T", "name": "Tasks", "kind": "TASKS_ON_TIME", "weight": 1, "noneAt": 0, "fullAt": 100},
          {"code": "R", "name": "Reports", "kind": "REPORTS_ON_TIME_WITH_EVIDENCE", "weight": 1, "noneAt": 0, "fullAt": 100},
          {"code": "G", "name": "Targets", "kind": "TARGETS_ON_TRACK", "weight": 1, "noneAt": 0, "fullAt": 100}],
         "whenNotApplicable": "REDISTRIBUTE", "whenMissing": "ZERO", "bands": [], "heads": [], "published": false}'
  from (select cast(extract(year from current_date + 17) as integer) as year) y;
