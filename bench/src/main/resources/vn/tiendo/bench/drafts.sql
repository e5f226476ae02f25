-- Bench data. A ward and its division as plan-service would announce them, and numbered drafts of 100 answered items.
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
values ('0190be0c-0000-7000-8000-000000000001', 'H35.TANPHONG', 'Bench ward', 'COMMUNE', 'STATE', null,
        '{0190be0c-0000-7000-8000-000000000001}', '2025-07-01', 0),
       ('0190be0c-0000-7000-8000-000000000002', 'H35.TANPHONG.VHXH', 'Bench division', 'UNIT', 'STATE',
        '0190be0c-0000-7000-8000-000000000001',
        '{0190be0c-0000-7000-8000-000000000001,0190be0c-0000-7000-8000-000000000002}', '2025-07-01', 0);

-- others' organisations, so that the tree is not read from a single page
insert into organization_copy (id, code, name, level, line, path, valid_from, version)
select id, 'H99.' || n, 'Bench organisation ' || n, 'COMMUNE', 'STATE', array[id], '2025-07-01', 0
  from (select n, gen_random_uuid() as id from generate_series(1, 3000) n) others;

-- each of a window of its own: of one window a body owes a few reports, not thousands
insert into obligation (id, version, kind, title, regime_id, plan_id, period_type, window_from, window_to, cut_off,
                        nominal_due_on, due_at, reporter_id, recipient_id, status, calendar_version, opened_at)
select cast('0190be0c-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 0, 'PERIODIC', 'Bench obligation ' || n,
       gen_random_uuid(), '0190be0c-0000-7000-8000-000000000003', 'MONTH', date '2026-01-15' + 40 * n,
       date '2026-02-14' + 40 * n, '2026-02-14',
       '2026-02-23', '2099-02-24', '0190be0c-0000-7000-8000-000000000002', '0190be0c-0000-7000-8000-000000000001',
       'OPEN', 0, now()
  from generate_series(0, :count - 1) n;

insert into report (id, version, obligation_id, report_version, status, reporter_id, recipient_id, created_at)
select cast('0190be0c-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 0,
       cast('0190be0c-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 1, 'DRAFT',
       '0190be0c-0000-7000-8000-000000000002', '0190be0c-0000-7000-8000-000000000001', now()
  from generate_series(0, :count - 1) n;

-- 80 ratios and 20 tasks a report
insert into report_item (id, report_id, position, version, type, subject_id, name, indicator_code, unit, ratio, answer,
                         numerator, denominator, value_kind, progress, percent, text, funds_spent)
select cast('0190be0c-1' || lpad(to_hex(p), 3, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid),
       cast('0190be0c-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), p, 1,
       case when p <= 80 then 'TARGET' else 'TASK' end,
       cast('0190be0c-2' || lpad(to_hex(p), 3, '0') || '-7000-8000-000000000000' as uuid),
       'Tỷ lệ hồ sơ được giải quyết trực tuyến, chỉ tiêu số ' || p,
       case when p <= 80 then 'BENCH.' || p end, case when p <= 80 then '%' end, case when p <= 80 then true end,
       case when p <= 80 then 'VALUE' end, case when p <= 80 then 100 + p end, case when p <= 80 then 200 end,
       case when p <= 80 then 'ACTUAL' end,
       case when p > 80 then 'IN_PROGRESS' end, case when p > 80 then p end,
       case when p > 80 then 'Đã hoàn thành dự thảo, đang lấy ý kiến' end, case when p > 80 then 1000000 * p end
  from generate_series(0, :count - 1) n, generate_series(1, 100) p;

analyze;
