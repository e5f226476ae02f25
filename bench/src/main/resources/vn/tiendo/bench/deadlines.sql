-- Bench data: a million open reports, each owed by one of 3,321 communes to its province, a thousand at each of a thousand
-- due moments, a minute apart. All stand before the first rung of the ladder that the service comes with.
insert into organization_copy (id, code, name, level, line, path, valid_from, version)
select p.id, 'P' || p.n, 'Province ' || p.n, 'PROVINCE', 'STATE', array[p.id], date '2020-01-01', 1
  from (select n, cast('01900000-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
          from generate_series(1, 34) n) p;
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
select c.id, 'P' || (1 + c.n % 34) || '.C' || c.n, 'Commune ' || c.n, 'COMMUNE', 'STATE', p.id, p.path || c.id,
       date '2020-01-01', 1
  from (select n, cast('01900000-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
          from generate_series(1, 3321) n) c
  join organization_copy p on p.code = 'P' || (1 + c.n % 34);
insert into rung_moment (policy_id, due_at, seq, position, at)
select r.policy_id, m.due_at, r.position, r.position, m.due_at + r.after_due * interval '1 second'
  from (select timestamptz '2040-06-15T17:00:00Z' + n * interval '1 minute' as due_at from generate_series(0, 999) n) m
  join reminder_policy p on p.kind = 'PERIODIC'
  join reminder_rung r on r.policy_id = p.id;
insert into deadline (id, subject_type, subject_id, source_version, kind, title, organization_id, recipient_id, due_at,
                      status, policy_id, begun_at, next_at, next_seq, version)
select gen_random_uuid(), 'OBLIGATION', gen_random_uuid(), 1, 'PERIODIC', 'Báo cáo tháng 6/2040', c.id, c.parent_id, m.due_at,
       'OPEN', m.policy_id, timestamptz '2040-01-01T00:00:00Z', m.at, m.seq, 1
  from (select m.*, row_number() over (order by m.due_at) - 1 as minute from rung_moment m where m.seq = 0) m
 cross join generate_series(0, 999) k
  join organization_copy c
    on c.id = cast('01900000-0002-7000-8000-' || lpad(to_hex(1 + cast((m.minute * 1000 + k) % 3321 as integer)), 12, '0') as uuid);
