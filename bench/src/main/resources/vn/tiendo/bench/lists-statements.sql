-- The statements of lists as plan-service sends them (TaskLists, FacetSql), parameters filled in.
-- @count-auditor
select count(*) from task t join plan p on p.id = t.plan_id where true;

-- @count-commune
select count(*) from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT');

-- @count-province
select count(*) from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT');

-- @facets-all-auditor
select grouping(b.v0, b.v1, b.v2, b.v3), b.v0, b.v1, b.v2, b.v3, sum(b.n) as n0, sum(b.n) filter (where b.ok_p) as n1, sum(b.n) filter (where b.ok_p and m0), sum(b.n) filter (where b.ok_p and m1) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, t.theme as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m1, coalesce(t.progress = any(cast('{IN_PROGRESS}' as text[])), false) as ok_p, count(*) as n from task t join plan p on p.id = t.plan_id where true group by 1, 2, 3, 4, 5, 6, 7) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ());

-- @facets-all-commune
select grouping(b.v0, b.v1, b.v2, b.v3), b.v0, b.v1, b.v2, b.v3, sum(b.n) as n0, sum(b.n) filter (where b.ok_p) as n1, sum(b.n) filter (where b.ok_p and m0), sum(b.n) filter (where b.ok_p and m1) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, t.theme as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m1, coalesce(t.progress = any(cast('{IN_PROGRESS}' as text[])), false) as ok_p, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') group by 1, 2, 3, 4, 5, 6, 7) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ());

-- @facets-all-province
select grouping(b.v0, b.v1, b.v2, b.v3), b.v0, b.v1, b.v2, b.v3, sum(b.n) as n0, sum(b.n) filter (where b.ok_p) as n1, sum(b.n) filter (where b.ok_p and m0), sum(b.n) filter (where b.ok_p and m1) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, t.theme as v3, coalesce(coalesce(btrim(t.head), '') = '', false) as m0, coalesce(coalesce(btrim(t.deliverable), '') = '', false) as m1, coalesce(t.progress = any(cast('{IN_PROGRESS}' as text[])), false) as ok_p, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') group by 1, 2, 3, 4, 5, 6, 7) b group by grouping sets ((b.v0), (b.v1), (b.v2), (b.v3), ());

-- @facets-auditor
select grouping(b.v0, b.v1, b.v2), b.v0, b.v1, b.v2, sum(b.n) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, count(*) as n from task t join plan p on p.id = t.plan_id where true group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2));

-- @facets-commune
select grouping(b.v0, b.v1, b.v2), b.v0, b.v1, b.v2, sum(b.n) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2));

-- @facets-province
select grouping(b.v0, b.v1, b.v2), b.v0, b.v1, b.v2, sum(b.n) from (select case when not t.heading then t.progress end as v0, case when p.status <> 'DRAFT' then (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) end as v1, t.kind as v2, count(*) as n from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') group by 1, 2, 3) b group by grouping sets ((b.v0), (b.v1), (b.v2));

-- @tasks-auditor-below-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id;

-- @tasks-auditor-due-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id;

-- @tasks-auditor-kind-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.kind = any(cast('{ISSUE_PLAN}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-auditor-lead-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id;

-- @tasks-auditor-lead-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-auditor-none-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true order by t.id limit 51) order by t.id;

-- @tasks-auditor-none-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-auditor-overdue-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-auditor-overdue-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-auditor-plan-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.plan_id = cast('0190be0d-0002-7000-8000-000000000065' as uuid)) order by t.id limit 51) order by t.id;

-- @tasks-auditor-progress-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (not t.heading and t.progress = any(cast('{CANCELLED}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-auditor-role-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and ((t.lead_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)) or (t.coordinator_ids @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)]) or (t.monitor_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid))) order by t.id limit 51) order by t.id;

-- @tasks-auditor-theme-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-auditor-theme-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-auditor-unclear-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id;

-- @tasks-auditor-words-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where true and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id;

-- @tasks-commune-below-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id;

-- @tasks-commune-due-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id;

-- @tasks-commune-kind-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.kind = any(cast('{ISSUE_PLAN}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-commune-lead-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id;

-- @tasks-commune-lead-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-commune-none-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') order by t.id limit 51) order by t.id;

-- @tasks-commune-none-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-commune-overdue-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-commune-overdue-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-commune-plan-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.plan_id = cast('0190be0d-0002-7000-8000-000000000065' as uuid)) order by t.id limit 51) order by t.id;

-- @tasks-commune-progress-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (not t.heading and t.progress = any(cast('{CANCELLED}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-commune-role-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and ((t.lead_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)) or (t.coordinator_ids @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)]) or (t.monitor_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid))) order by t.id limit 51) order by t.id;

-- @tasks-commune-theme-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-commune-theme-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-commune-unclear-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id;

-- @tasks-commune-words-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid) and below.status <> 'DRAFT') and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id;

-- @tasks-province-below-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.lead_id in (select o.id from organization_copy o where o.code <> 'H02' and o.path @> array[(select u.id from organization_copy u where u.code = 'H02')])) order by t.id limit 51) order by t.id;

-- @tasks-province-due-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.nominal_due_on >= cast(cast('2026-12-01' as text) as date)) and (t.nominal_due_on <= cast(cast('2026-12-07' as text) as date)) order by t.id limit 51) order by t.id;

-- @tasks-province-kind-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.kind = any(cast('{ISSUE_PLAN}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-province-lead-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) order by t.id limit 51) order by t.id;

-- @tasks-province-lead-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.lead_id = (select o.id from organization o where o.code = 'H34.X101')) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-province-none-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') order by t.id limit 51) order by t.id;

-- @tasks-province-none-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-province-overdue-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-province-overdue-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.progress in ('NOT_STARTED', 'IN_PROGRESS') and t.due_at <= timestamptz '2026-11-29 00:00+07') and (p.status <> 'DRAFT' and (case when t.heading or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                           or t.progress <> 'COMPLETED' and not (p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > now(), false)) then null
                      when t.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast(t.reported_on as timestamp)) >= t.due_at then 'COMPLETED_LATE'
                      when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when t.due_at <= timestamptz '2026-11-22 00:00+07' then 'OVERDUE'
                      when t.due_at <= timestamptz '2026-11-29 00:00+07' then 'DUE_SOON'
                      else 'ON_TRACK' end) = any(cast('{OVERDUE}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-province-plan-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.plan_id = cast('0190be0d-0002-7000-8000-000000000065' as uuid)) order by t.id limit 51) order by t.id;

-- @tasks-province-progress-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (not t.heading and t.progress = any(cast('{CANCELLED}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-province-role-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and ((t.lead_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid)) or (t.coordinator_ids @> array[cast('0190be0d-0001-7000-8000-000000000065' as uuid)]) or (t.monitor_id = cast('0190be0d-0001-7000-8000-000000000065' as uuid))) order by t.id limit 51) order by t.id;

-- @tasks-province-theme-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) order by t.id limit 51) order by t.id;

-- @tasks-province-theme-due
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (t.theme = any(cast('{1.3 Nhân lực}' as text[]))) and (coalesce(t.due_at, timestamptz 'infinity'), t.id) > (timestamptz '2026-11-01', cast('0190be0d-0003-7000-8000-000000000001' as uuid)) order by coalesce(t.due_at, timestamptz 'infinity'), t.id limit 51) order by coalesce(t.due_at, timestamptz 'infinity'), t.id;

-- @tasks-province-unclear-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and ((coalesce(btrim(t.head), '') = '')) order by t.id limit 51) order by t.id;

-- @tasks-province-words-created
select t.* from task t where t.id in (select t.id from task t join plan p on p.id = t.plan_id where t.plan_id in (
        select k.id from plan k where k.keeper_id in (
               select o.id from organization_copy o where o.path @> array[cast('0190be0d-0000-7000-8000-000000000001' as uuid)])
        union all
        select k.id from plan_addressee a join plan k on k.id = a.plan_id and k.status <> 'DRAFT'
         where a.organization_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid)
        union all
        select k.id from plan below join plan_citation i on i.plan_id = below.id and i.relation = 'IMPLEMENTS'
          join plan k on k.id = i.cited_id and k.status <> 'DRAFT'
         where below.keeper_id = cast('0190be0d-0000-7000-8000-000000000001' as uuid) and below.status <> 'DRAFT') and (searchable(t.name || ' ' || coalesce(t.deliverable, '')) @@ to_tsquery('simple', cast('kho:* & 77:*' as text))) order by t.id limit 51) order by t.id;

