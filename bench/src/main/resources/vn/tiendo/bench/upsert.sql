create temp table upsert_row as
select o.id as organization_id, i.code, l.window_from, l.window_to, l.numerator, l.denominator,
       round(100 * l.numerator / nullif(l.denominator, 0), 10) as value, m.id, m.version,
       m.id is not null and m.numerator = l.numerator and m.denominator = l.denominator as unchanged
  from import_line l
  join organization_copy o on o.code = l.organization and o.path @> array[(select id from organization_copy where code = 'H35')]
  join indicator i on i.code = l.indicator
  left join measurement m on m.indicator_code = i.code and m.organization_id = o.id and m.breakdown = ''
       and m.window_to = l.window_to and m.window_from = l.window_from and m.valid_to is null;
update measurement m set valid_to = now() from upsert_row r where m.id = r.id and m.valid_to is null and not r.unchanged;
insert into measurement (id, version, organization_id, indicator_code, window_from, window_to, answer, value, numerator, denominator,
                         kind, state, source, report_id, report_version, client, stated_at, definition_version, valid_from)
select coalesce(r.id, gen_random_uuid()), coalesce(r.version, 0) + 1, r.organization_id, r.code, r.window_from, r.window_to, 'VALUE',
       r.value, r.numerator, r.denominator, 'ACTUAL', 'PROVISIONAL', 'CLIENT', '01900000-0000-7000-8000-000000000002', 1, 'bench',
       now(), 1, now()
  from upsert_row r where not r.unchanged;
