-- Bench data: the country's 34 provinces and 3,321 communes, 10,000 plans, 500,000 tasks. Numbers decide everything, so that
-- each run has the same rows.
set synchronous_commit = off;

insert into organization (id, version, code, name, level, line, parent_id, path, valid_from, state_from)
select id, 0, 'H' || lpad(n::text, 2, '0'), 'Tỉnh mẫu ' || n, 'PROVINCE', 'STATE', null, array[id], '2025-07-01', '2025-07-01'
  from (select n, cast('0190be0d-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
          from generate_series(1, 34) n) province;

insert into organization (id, version, code, name, level, line, parent_id, path, valid_from, state_from)
select id, 0, parent_code || '.X' || n, 'Xã mẫu ' || n, 'COMMUNE', 'STATE', parent, array[parent, id], '2025-07-01', '2025-07-01'
  from (select n, cast('0190be0d-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id,
               cast('0190be0d-0000-7000-8000-' || lpad(to_hex(n % 34 + 1), 12, '0') as uuid) as parent,
               'H' || lpad((n % 34 + 1)::text, 2, '0') as parent_code
          from generate_series(0, 3320) n) commune;

insert into organization_copy (id, code, name, short_name, level, line, parent_id, path, valid_from, version)
select id, code, name, short_name, level, line, parent_id, path, valid_from, version from organization
on conflict do nothing;

-- three plans a commune, and one in twenty a province's
insert into plan (id, version, revision, status, keeper_id, type, number, number_key, issuer, place, issued_on, subject, signer, line,
                  implementing, replaces, annexes, absent_annexes, created_at, issued_at, series, publication_changed_at)
select cast('0190be0d-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 3, 1,
       case when n % 10 = 0 then 'DRAFT' when n % 17 = 0 then 'CLOSED' else 'ISSUED' end,
       case when n % 20 = 0 then cast('0190be0d-0000-7000-8000-' || lpad(to_hex(n % 34 + 1), 12, '0') as uuid)
            else cast('0190be0d-0001-7000-8000-' || lpad(to_hex(n % 3321), 12, '0') as uuid) end,
       'KẾ HOẠCH', n || '/KH-UBND', n || '/kh-ubnd', 'UBND mẫu', 'Nơi mẫu', date '2024-01-01' + n % 1000,
       (array['Chuyển đổi số', 'Cải cách hành chính', 'Khoa học, công nghệ', 'An toàn thông tin'])[n % 4 + 1] || ' giai đoạn ' || n,
       'Người ký', case when n % 5 = 0 then 'PARTY' else 'STATE' end, '{}', '{}', '{}', '{}',
       now(), case when n % 10 = 0 then null else now() end, '2026', case when n % 10 = 0 then null else now() end
  from generate_series(1, 10000) n;

insert into task (id, plan_id, position, version, kind, name, theme, lead_id, lead_as_written, coordinator_ids,
                  coordinators_as_written, monitor_id, head, deliverable, deadline, nominal_due_on, due_at, progress, percent,
                  reported_on)
select cast('0190be0d-0003-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid),
       cast('0190be0d-0002-7000-8000-' || lpad(to_hex(n % 10000 + 1), 12, '0') as uuid), n / 10000 + 1, 0,
       case when n % 50 = 0 then 'INITIATIVE' when n % 97 = 0 then 'ISSUE_PLAN' else 'TASK' end,
       (array['Xây dựng kho dữ liệu dùng chung', 'Tập huấn kỹ năng số cho cán bộ', 'Số hóa hồ sơ thủ tục', 'Rà soát quy trình nội bộ',
              'Triển khai hệ thống báo cáo', 'Tuyên truyền về thanh toán không dùng tiền mặt'])[n % 6 + 1] || ' số ' || n % 9973,
       (array['1.1 Thể chế', '1.2 Hạ tầng', '1.3 Nhân lực', '1.4 Dữ liệu', '1.5 Nhận thức', '1.6 Ứng dụng', '1.7 An toàn', '1.8 Khác'])[n % 8 + 1],
       case when n % 9 > 0 then cast('0190be0d-0001-7000-8000-' || lpad(to_hex(n * 7 % 3321), 12, '0') as uuid) end, 'Đơn vị mẫu',
       array[cast('0190be0d-0001-7000-8000-' || lpad(to_hex(n * 11 % 3321), 12, '0') as uuid),
             cast('0190be0d-0000-7000-8000-' || lpad(to_hex(n % 34 + 1), 12, '0') as uuid)],
       '{}', case when n % 3 = 0 then cast('0190be0d-0000-7000-8000-' || lpad(to_hex(n % 34 + 1), 12, '0') as uuid) end,
       case when n % 4 > 0 then 'Trưởng phòng' end, case when n % 5 > 0 then 'Báo cáo kết quả thực hiện ' || n % 100 end,
       case when n % 7 > 0 then jsonb_build_object('nominalDueOn', date '2026-01-01' + n % 700) end,
       case when n % 7 > 0 then date '2026-01-01' + n % 700 end,
       case when n % 7 > 0 then (date '2026-01-02' + n % 700)::timestamp at time zone 'Asia/Ho_Chi_Minh' end,
       case when n % 100 = 0 then 'CANCELLED' when n % 29 = 0 then 'CONTINUOUS' when n % 3 = 0 then 'COMPLETED'
            when n % 3 = 1 then 'IN_PROGRESS' else 'NOT_STARTED' end,
       case when n % 3 = 1 then n % 100 end, case when n % 3 = 0 then date '2026-01-01' + n % 400 end
  from generate_series(0, 499999) n;

insert into plan_addressee (plan_id, organization_id)
select distinct t.plan_id, t.lead_id from task t join plan p on p.id = t.plan_id and p.status <> 'DRAFT' where t.lead_id is not null
on conflict do nothing;

insert into plan_citation (id, plan_id, relation, position, citation, number, state, cited_id)
select gen_random_uuid(), cast('0190be0d-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'IMPLEMENTS', 1, 'Kế hoạch', null,
       'RESOLVED', cast('0190be0d-0002-7000-8000-' || lpad(to_hex(n % 500 * 20 + 20), 12, '0') as uuid)
  from generate_series(1, 10000) n where n % 20 <> 0;

-- a plan of a province that every commune of the country is to take up: one plan of each does
insert into plan (id, version, revision, status, keeper_id, type, number, number_key, issuer, place, issued_on, subject, signer, line,
                  implementing, replaces, annexes, absent_annexes, created_at, issued_at, series, publication_changed_at)
select cast('0190be0d-0002-7000-8000-00000000ffff' as uuid), 3, 1, 'ISSUED', cast('0190be0d-0000-7000-8000-000000000001' as uuid),
       'KẾ HOẠCH', '10001/KH-UBND', '10001/kh-ubnd', 'UBND mẫu', 'Nơi mẫu', date '2026-01-01', 'Kế hoạch chung', 'Người ký', 'STATE',
       '{}', '{}', '{}', '{}', now(), now(), '2026', now();

insert into plan_addressee (plan_id, organization_id)
select cast('0190be0d-0002-7000-8000-00000000ffff' as uuid), o.id from organization o where o.level = 'COMMUNE';

insert into plan_citation (id, plan_id, relation, position, citation, number, state, cited_id)
select gen_random_uuid(), cast('0190be0d-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'IMPLEMENTS', 2, 'Kế hoạch chung', null,
       'RESOLVED', cast('0190be0d-0002-7000-8000-00000000ffff' as uuid)
  from generate_series(1, 3321) n where n % 20 <> 0;

insert into target (id, plan_id, position, version, name, kind, comparator, eval_comparator, value, unit, firm, due_on, due_basis,
                    indicator, reporter_class, reporter_ids, coordinators_as_written)
select cast('0190be0d-0005-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), cast('0190be0d-0002-7000-8000-00000000ffff' as uuid), n, 0,
       'Chỉ tiêu chung ' || n, 'QUANTITATIVE', '>=', '>=', 50 + n, '%', true, date '2026-12-31', 'EXPLICIT',
       jsonb_build_object('code', 'CV' || n), case when n = 20 then 'CAC-XA' end,
       case when n = 20 then (select array_agg(o.id order by o.id) from organization o where o.level = 'COMMUNE') else '{}' end, '{}'
  from generate_series(1, 20) n;

-- ten targets a plan, and a thousand of plan 101; of the plans that take the common one up, five on its indicators and three by name
insert into target (id, plan_id, position, version, name, kind, as_written, comparator, eval_comparator, value, unit, form, firm, due_on,
                    due_basis, indicator, reporter_id, implements_targets, coordinators_as_written)
select cast('0190be0d-0004-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid),
       cast('0190be0d-0002-7000-8000-' || lpad(to_hex(plan), 12, '0') as uuid), place, 0,
       (array['Số hóa hồ sơ', 'Hồ sơ trực tuyến', 'Chữ ký số', 'Kỹ năng số'])[n % 4 + 1] || ' số ' || n % 997, 'QUANTITATIVE',
       'theo lời văn ' || n, '>=', '>=', n % 100, '%',
       case when n % 5 = 0 then jsonb_build_object('ratio', jsonb_build_object('numerator', '09', 'denominator', '33')) end, n % 3 > 0,
       date '2026-01-01' + n % 700, 'EXPLICIT',
       case when plan <= 3321 and place <= 5 then jsonb_build_object('code', 'CV' || place)
            when n % 6 > 0 then jsonb_build_object('code', 'CT' || n % 500) end,
       case when n % 7 > 0 then cast('0190be0d-0001-7000-8000-' || lpad(to_hex(n * 7 % 3321), 12, '0') as uuid) end,
       case when plan <= 3321 and place between 6 and 8
            then array[cast('0190be0d-0005-7000-8000-' || lpad(to_hex(place), 12, '0') as uuid)] else '{}' end, '{}'
  from (select n, n % 10000 + 1 as plan, n / 10000 + 1 as place from generate_series(0, 99999) n
        union all
        select n, 101, n - 100000 + 11 from generate_series(100000, 100989) n) t;
