-- Written by BenchStatements of plan-service from what it sends, parameters filled in.
-- @count-auditor
select count(*) from task t join plan p on p.id = t.plan_id where true;

-- @count-commune
select count(*) from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT');

-- @count-province
select count(*) from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT');

-- @facets-all-auditor
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) filter (where b.ok_PROGRESS) as n1, b.v2, sum(b.n) filter (where b.ok_PROGRESS) as n2, b.v3, sum(b.n) filter (where b.ok_PROGRESS) as n3, grouping(b.v0, b.v1, b.v2, b.v3) as bits, sum(b.n) filter (where b.ok_PROGRESS and b.m0_0) as m0_0, sum(b.n) filter (where b.ok_PROGRESS and b.m0_1) as m0_1, sum(b.n) filter (where b.ok_PROGRESS and b.m0_2) as m0_2, sum(b.n) filter (where b.ok_PROGRESS and b.m0_3) as m0_3, sum(b.n) filter (where b.ok_PROGRESS and b.m0_4) as m0_4 from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, (t.theme) as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0_0, coalesce(btrim(t.name) = '', false) as m0_1, coalesce(t.lead_id is null and t.lead_class is null, false) as m0_2, coalesce(t.progress <> 'CONTINUOUS' and t.nominal_due_on is null and coalesce(jsonb_typeof(t.deadline -> 'recurrence'), 'null') = 'null' and coalesce(t.deadline ->> 'form', '') <> 'CONTINUOUS', false) as m0_3, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m0_4, coalesce(not t.heading and t.progress = any(cast('{"IN_PROGRESS"}' as text[])), false) as ok_PROGRESS, count(*) as n from task t join plan p on p.id = t.plan_id where true group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ())) g cross join lateral (values (case when g.bits = 7 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 11 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 13 then 'KIND' end, cast(g.v2 as text), g.n2), (case when g.bits = 14 then 'THEME' end, cast(g.v3 as text), g.n3), (case when g.bits = 15 then 'UNCLEAR' end, 'PERSON', g.m0_0), (case when g.bits = 15 then 'UNCLEAR' end, 'WORK', g.m0_1), (case when g.bits = 15 then 'UNCLEAR' end, 'RESPONSIBILITY', g.m0_2), (case when g.bits = 15 then 'UNCLEAR' end, 'SCHEDULE', g.m0_3), (case when g.bits = 15 then 'UNCLEAR' end, 'RESULT', g.m0_4)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @facets-all-commune
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) filter (where b.ok_PROGRESS) as n1, b.v2, sum(b.n) filter (where b.ok_PROGRESS) as n2, b.v3, sum(b.n) filter (where b.ok_PROGRESS) as n3, grouping(b.v0, b.v1, b.v2, b.v3) as bits, sum(b.n) filter (where b.ok_PROGRESS and b.m0_0) as m0_0, sum(b.n) filter (where b.ok_PROGRESS and b.m0_1) as m0_1, sum(b.n) filter (where b.ok_PROGRESS and b.m0_2) as m0_2, sum(b.n) filter (where b.ok_PROGRESS and b.m0_3) as m0_3, sum(b.n) filter (where b.ok_PROGRESS and b.m0_4) as m0_4 from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, (t.theme) as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0_0, coalesce(btrim(t.name) = '', false) as m0_1, coalesce(t.lead_id is null and t.lead_class is null, false) as m0_2, coalesce(t.progress <> 'CONTINUOUS' and t.nominal_due_on is null and coalesce(jsonb_typeof(t.deadline -> 'recurrence'), 'null') = 'null' and coalesce(t.deadline ->> 'form', '') <> 'CONTINUOUS', false) as m0_3, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m0_4, coalesce(not t.heading and t.progress = any(cast('{"IN_PROGRESS"}' as text[])), false) as ok_PROGRESS, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ())) g cross join lateral (values (case when g.bits = 7 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 11 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 13 then 'KIND' end, cast(g.v2 as text), g.n2), (case when g.bits = 14 then 'THEME' end, cast(g.v3 as text), g.n3), (case when g.bits = 15 then 'UNCLEAR' end, 'PERSON', g.m0_0), (case when g.bits = 15 then 'UNCLEAR' end, 'WORK', g.m0_1), (case when g.bits = 15 then 'UNCLEAR' end, 'RESPONSIBILITY', g.m0_2), (case when g.bits = 15 then 'UNCLEAR' end, 'SCHEDULE', g.m0_3), (case when g.bits = 15 then 'UNCLEAR' end, 'RESULT', g.m0_4)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @facets-all-province
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) filter (where b.ok_PROGRESS) as n1, b.v2, sum(b.n) filter (where b.ok_PROGRESS) as n2, b.v3, sum(b.n) filter (where b.ok_PROGRESS) as n3, grouping(b.v0, b.v1, b.v2, b.v3) as bits, sum(b.n) filter (where b.ok_PROGRESS and b.m0_0) as m0_0, sum(b.n) filter (where b.ok_PROGRESS and b.m0_1) as m0_1, sum(b.n) filter (where b.ok_PROGRESS and b.m0_2) as m0_2, sum(b.n) filter (where b.ok_PROGRESS and b.m0_3) as m0_3, sum(b.n) filter (where b.ok_PROGRESS and b.m0_4) as m0_4 from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, (t.theme) as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0_0, coalesce(btrim(t.name) = '', false) as m0_1, coalesce(t.lead_id is null and t.lead_class is null, false) as m0_2, coalesce(t.progress <> 'CONTINUOUS' and t.nominal_due_on is null and coalesce(jsonb_typeof(t.deadline -> 'recurrence'), 'null') = 'null' and coalesce(t.deadline ->> 'form', '') <> 'CONTINUOUS', false) as m0_3, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m0_4, coalesce(not t.heading and t.progress = any(cast('{"IN_PROGRESS"}' as text[])), false) as ok_PROGRESS, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ())) g cross join lateral (values (case when g.bits = 7 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 11 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 13 then 'KIND' end, cast(g.v2 as text), g.n2), (case when g.bits = 14 then 'THEME' end, cast(g.v3 as text), g.n3), (case when g.bits = 15 then 'UNCLEAR' end, 'PERSON', g.m0_0), (case when g.bits = 15 then 'UNCLEAR' end, 'WORK', g.m0_1), (case when g.bits = 15 then 'UNCLEAR' end, 'RESPONSIBILITY', g.m0_2), (case when g.bits = 15 then 'UNCLEAR' end, 'SCHEDULE', g.m0_3), (case when g.bits = 15 then 'UNCLEAR' end, 'RESULT', g.m0_4)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @facets-auditor
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) as n1, b.v2, sum(b.n) as n2, grouping(b.v0, b.v1, b.v2) as bits from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, count(*) as n from task t join plan p on p.id = t.plan_id where true group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2))) g cross join lateral (values (case when g.bits = 3 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 5 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 6 then 'KIND' end, cast(g.v2 as text), g.n2)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @facets-commune
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) as n1, b.v2, sum(b.n) as n2, grouping(b.v0, b.v1, b.v2) as bits from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2))) g cross join lateral (values (case when g.bits = 3 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 5 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 6 then 'KIND' end, cast(g.v2 as text), g.n2)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @facets-province
select cast(to_jsonb(r) as text) from (select x.facet, x.value, x.count from (select b.v0, sum(b.n) as n0, b.v1, sum(b.n) as n1, b.v2, sum(b.n) as n2, grouping(b.v0, b.v1, b.v2) as bits from (select (case when not t.heading then t.progress end) as v0, (case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) end) as v1, (t.kind) as v2, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2))) g cross join lateral (values (case when g.bits = 3 then 'PROGRESS' end, cast(g.v0 as text), g.n0), (case when g.bits = 5 then 'TIMELINESS' end, cast(g.v1 as text), g.n1), (case when g.bits = 6 then 'KIND' end, cast(g.v2 as text), g.n2)) x (facet, value, count) where x.facet is not null and x.count > 0) r;

-- @tasks-auditor-below-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-due-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-kind-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.kind = any(cast('{"ISSUE_PLAN"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-lead-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-lead-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-auditor-none-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-none-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-auditor-overdue-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-overdue-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-auditor-plan-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.plan_id = cast(cast('0190be0d-0002-7000-8000-000000000065' as uuid) as uuid)) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-progress-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (not t.heading and t.progress = any(cast('{"CANCELLED"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-role-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and ((t.lead_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)) or (t.coordinator_ids @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)]) or (t.monitor_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid))) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-theme-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-theme-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-auditor-unclear-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id) r;

-- @tasks-auditor-words-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-below-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-due-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-kind-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.kind = any(cast('{"ISSUE_PLAN"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-lead-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-lead-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-commune-none-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 order by t.id limit 51) order by t.id) r;

-- @tasks-commune-none-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-commune-overdue-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-overdue-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-commune-plan-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.plan_id = cast(cast('0190be0d-0002-7000-8000-000000000065' as uuid) as uuid)) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-progress-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (not t.heading and t.progress = any(cast('{"CANCELLED"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-role-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and ((t.lead_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)) or (t.coordinator_ids @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)]) or (t.monitor_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-theme-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-theme-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-commune-unclear-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id) r;

-- @tasks-commune-words-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H34.X101')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H34.X101'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H34.X101'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid) and below.status <> 'DRAFT')
 and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-below-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id) r;

-- @tasks-province-due-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id) r;

-- @tasks-province-kind-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.kind = any(cast('{"ISSUE_PLAN"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-lead-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id) r;

-- @tasks-province-lead-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-province-none-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 order by t.id limit 51) order by t.id) r;

-- @tasks-province-none-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-province-overdue-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-overdue-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-28T17:00:00Z') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when t.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when t.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when t.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = any(cast('{"OVERDUE"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-province-plan-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.plan_id = cast(cast('0190be0d-0002-7000-8000-000000000065' as uuid) as uuid)) order by t.id limit 51) order by t.id) r;

-- @tasks-province-progress-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (not t.heading and t.progress = any(cast('{"CANCELLED"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-role-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and ((t.lead_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)) or (t.coordinator_ids @> array[cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid)]) or (t.monitor_id = cast(cast('0190be0d-0001-7000-8000-000000000065' as uuid) as uuid))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-theme-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by t.id limit 51) order by t.id) r;

-- @tasks-province-theme-due
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (t.theme = any(cast('{"1.3 Nhân lực"}' as text[]))) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id) r;

-- @tasks-province-unclear-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id) r;

-- @tasks-province-words-created
select cast(to_jsonb(r) as text) from (select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
       (select jsonb_build_object('code', t.lead_class, 'name', (
               select c.name from organization_class c where c.code = t.lead_class))
         where t.lead_class is not null) as "leadClass",
       organization_refs(t.coordinator_ids) as coordinators,
       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
       t.head, t.deliverable, t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at, 'calendarVersion', t.calendar_version) as deadline     , case when t.occurrence_from is not null then
            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
case when t.heading then (
     select jsonb_build_object('total', count(*),
            'progress', jsonb_strip_nulls(jsonb_build_object('NOT_STARTED', nullif(count(*) filter (where d.progress = 'NOT_STARTED'), 0), 'IN_PROGRESS', nullif(count(*) filter (where d.progress = 'IN_PROGRESS'), 0), 'COMPLETED', nullif(count(*) filter (where d.progress = 'COMPLETED'), 0), 'CANCELLED', nullif(count(*) filter (where d.progress = 'CANCELLED'), 0), 'CONTINUOUS', nullif(count(*) filter (where d.progress = 'CONTINUOUS'), 0))),
            'timeliness', jsonb_strip_nulls(jsonb_build_object('ON_TRACK', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'ON_TRACK'), 0), 'DUE_SOON', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'DUE_SOON'), 0), 'OVERDUE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'OVERDUE'), 0), 'COMPLETED_ON_TIME', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_ON_TIME'), 0), 'COMPLETED_LATE', nullif(count(*) filter (where (case when d.heading or d.due_at is null or d.progress in ('CANCELLED', 'CONTINUOUS')
           or d.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false)) then null
      when d.progress = 'COMPLETED'
           and timezone('Asia/Ho_Chi_Minh', cast(d.reported_on as timestamp)) >= d.due_at then 'COMPLETED_LATE'
      when d.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
      when d.due_at <= timestamptz '2026-11-21T17:00:00Z' then 'OVERDUE'
      when d.due_at <= timestamptz '2026-11-28T17:00:00Z' then 'DUE_SOON'
      else 'ON_TRACK' end) = 'COMPLETED_LATE'), 0))),
            'percent', round(avg(case when d.progress = 'COMPLETED' then 100 else coalesce(d.percent, 0) end)
                             filter (where d.progress not in ('CANCELLED', 'CONTINUOUS')), 1),
            'more', p.status = 'ISSUED' and coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                    and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true))
       from task d where d.part_of = t.id) end as duties, (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
   from task x cross join lateral task_money_on(x.id, date '2026-11-22') f
  where x.id = t.id or t.heading and x.part_of = t.id
 having count(*) > 0) as funding, t.progress, t.percent, t.reported_on as "reportedOn",(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > timestamptz '2026-11-21T17:00:00Z', false))as "inForce",
  (select jsonb_build_object('reason', s.reason, 'carriedTo',
          (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01')))))               )) from task_succession s where s.task_id = t.id) as succession, t.found
 from task t join plan p on p.id = t.plan_id where ((false or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))) and t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
select k.id from plan k where k.keeper_id in (
       select o.id from organization_copy o where o.path @> array[cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)])
union all
select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
 where a.organization_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid)
union all
select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
  join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
 where below.keeper_id = cast(cast('0190be0d-0000-7000-8000-000000000001' as uuid) as uuid) and below.status <> 'DRAFT')
 and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id) r;
