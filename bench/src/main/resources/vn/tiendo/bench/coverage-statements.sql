-- Written by BenchStatements of plan-service from what it sends, parameters filled in.
-- @coverage-answers
select cast(to_jsonb(r) as text) from (with recursive down(id) as (
     select cast('0190be0d-0002-7000-8000-00000000ffff' as uuid)
     union
     select c.plan_id from down d join plan_citation c on c.cited_id = d.id and c.relation = 'IMPLEMENTS'),
answering as (
     select p.id, p.keeper_id, jsonb_build_object('id', p.id, 'number', p.number, 'subject', p.subject, 'issuedOn', p.issued_on,
                   'status', p.status, 'keeper', organization_ref(p.keeper_id)) as ref
       from down d join plan p on p.id = d.id
      where p.id <> cast('0190be0d-0002-7000-8000-00000000ffff' as uuid) and p.status <> 'DRAFT' and (p.ended_at is null or p.ended_at >= timestamptz '2026-11-22T17:00:00Z')
        and coalesce(p.issued_on, cast(p.issued_at at time zone 'Asia/Ho_Chi_Minh' as date)) <= date '2026-11-22'
        and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))))
, link(base, id) as (
     select b.id, b.id from unnest(cast('{0190be0d-0005-7000-8000-000000000001,0190be0d-0005-7000-8000-000000000002,0190be0d-0005-7000-8000-000000000003,0190be0d-0005-7000-8000-000000000004,0190be0d-0005-7000-8000-000000000005,0190be0d-0005-7000-8000-000000000006,0190be0d-0005-7000-8000-000000000007,0190be0d-0005-7000-8000-000000000008,0190be0d-0005-7000-8000-000000000009,0190be0d-0005-7000-8000-00000000000a,0190be0d-0005-7000-8000-00000000000b,0190be0d-0005-7000-8000-00000000000c,0190be0d-0005-7000-8000-00000000000d,0190be0d-0005-7000-8000-00000000000e,0190be0d-0005-7000-8000-00000000000f,0190be0d-0005-7000-8000-000000000010,0190be0d-0005-7000-8000-000000000011,0190be0d-0005-7000-8000-000000000012,0190be0d-0005-7000-8000-000000000013,0190be0d-0005-7000-8000-000000000014}' as uuid[])) as b(id)
     union
     select l.base, t.id from link l join target t on t.implements_targets @> array[l.id]),
found as (
     select l.base, l.id, true as linked from link l where l.id <> l.base
     union all
     select b.id, t.id, false
       from target b join answering a on true
       join target t on t.plan_id = a.id and t.indicator ->> 'code' = b.indicator ->> 'code'
      where b.id = any(cast('{0190be0d-0005-7000-8000-000000000001,0190be0d-0005-7000-8000-000000000002,0190be0d-0005-7000-8000-000000000003,0190be0d-0005-7000-8000-000000000004,0190be0d-0005-7000-8000-000000000005,0190be0d-0005-7000-8000-000000000006,0190be0d-0005-7000-8000-000000000007,0190be0d-0005-7000-8000-000000000008,0190be0d-0005-7000-8000-000000000009,0190be0d-0005-7000-8000-00000000000a,0190be0d-0005-7000-8000-00000000000b,0190be0d-0005-7000-8000-00000000000c,0190be0d-0005-7000-8000-00000000000d,0190be0d-0005-7000-8000-00000000000e,0190be0d-0005-7000-8000-00000000000f,0190be0d-0005-7000-8000-000000000010,0190be0d-0005-7000-8000-000000000011,0190be0d-0005-7000-8000-000000000012,0190be0d-0005-7000-8000-000000000013,0190be0d-0005-7000-8000-000000000014}' as uuid[])))
select f.base, a.keeper_id as body, a.ref as plan, bool_or(f.linked) as linked, t.id, t.name, t.kind,
       t.eval_comparator as "evalComparator", t.value, t.value_to as "valueTo", t.unit, t.due_on as "dueOn",
       t.levels, t.trajectory, t.indicator
  from found f join target t on t.id = f.id join answering a on a.id = t.plan_id
  join organization_copy o on o.id = a.keeper_id
 where ('' = '' or o.code = '')
 group by f.base, a.keeper_id, a.ref, t.id
 order by f.base, t.id
) r;

-- @coverage-bodies
select cast(to_jsonb(r) as text) from (with recursive down(id) as (
     select cast('0190be0d-0002-7000-8000-00000000ffff' as uuid)
     union
     select c.plan_id from down d join plan_citation c on c.cited_id = d.id and c.relation = 'IMPLEMENTS'),
answering as (
     select p.id, p.keeper_id, jsonb_build_object('id', p.id, 'number', p.number, 'subject', p.subject, 'issuedOn', p.issued_on,
                   'status', p.status, 'keeper', organization_ref(p.keeper_id)) as ref
       from down d join plan p on p.id = d.id
      where p.id <> cast('0190be0d-0002-7000-8000-00000000ffff' as uuid) and p.status <> 'DRAFT' and (p.ended_at is null or p.ended_at >= timestamptz '2026-11-22T17:00:00Z')
        and coalesce(p.issued_on, cast(p.issued_at at time zone 'Asia/Ho_Chi_Minh' as date)) <= date '2026-11-22'
        and ((true or p.keeper_id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) or p.status <> 'DRAFT' and (exists (select 1 from plan_addressee a where a.plan_id = p.id and (a.organization_id = (select self.id from organization_copy self where self.code = 'H01'))) or exists (select 1 from plan_citation i join plan own on own.id = i.plan_id and own.status <> 'DRAFT' where i.cited_id = p.id and i.relation = 'IMPLEMENTS' and (own.keeper_id = (select self.id from organization_copy self where self.code = 'H01'))))))
select o.id, o.code, o.name, o.level, w.planned
  from organization_copy o
 cross join lateral (select exists (select 1 from answering a where a.keeper_id = o.id) as planned) w
 where (w.planned or o.level <> 'UNIT' and exists (
        select 1 from plan_addressee d where d.plan_id = cast('0190be0d-0002-7000-8000-00000000ffff' as uuid) and d.organization_id = o.id))
   and o.id <> (select p.keeper_id from plan p where p.id = cast('0190be0d-0002-7000-8000-00000000ffff' as uuid))
   and o.valid_from <= date '2026-11-22' and (o.valid_to is null or o.valid_to >= date '2026-11-22')
   and ('' = '' or o.code = '')
   and (true or o.id in (select o.id from organization_copy o where o.path @> array[(select self.id from organization_copy self where self.code = 'H01')])) order by o.code) r;
