-- A country: 34 provinces, 3,321 communes, :indicators indicators, 60 months; each commune reported each month.
insert into organization_copy (id, code, name, level, line, path, valid_from, version)
values (cast('01900000-0000-7000-8000-000000000000' as uuid), 'H35', 'Country', 'STATE', 'STATE',
        array[cast('01900000-0000-7000-8000-000000000000' as uuid)], date '2020-01-01', 1);
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
select p.id, 'P' || p.n, 'Province ' || p.n, 'PROVINCE', 'STATE', r.id, array[r.id, p.id], date '2020-01-01', 1
  from organization_copy r
 cross join (select n, cast('01900000-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
               from generate_series(1, 34) n) p
 where r.code = 'H35';
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
select c.id, 'P' || (1 + c.n % 34) || '.C' || c.n, 'Commune ' || c.n, 'COMMUNE', 'STATE', p.id, p.path || c.id,
       date '2020-01-01', 1
  from (select n, cast('01900000-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
          from generate_series(1, 3321) n) c
  join organization_copy p on p.code = 'P' || (1 + c.n % 34);
insert into indicator (id, code, name, unit, numerator, denominator, direction, aggregation, over_time, owner_id, version)
select gen_random_uuid(), 'BENCH.' || i, 'Indicator ' || i, '%', 'above', 'below', 'UP', 'RATIO_OF_SUMS', 'PER_PERIOD',
       cast('01900000-0000-7000-8000-000000000000' as uuid), 1
  from generate_series(1, :indicators) i;
insert into indicator_version
select code, version, date '2020-01-01', now(), name, unit, numerator, denominator, direction, aggregation, over_time, details
  from indicator where code like 'BENCH.%';
alter table measurement disable trigger user;
insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value, numerator,
                         denominator, kind, state, report_id, report_version, valid_from)
select gen_random_uuid(), 1, i.code, o.id, cast(date '2020-12-15' + m * interval '1 month' as date),
       cast(date '2021-01-14' + m * interval '1 month' as date), 'VALUE', round(n.above * 100.0 / 1000, 10), n.above, 1000,
       'ACTUAL', case when m < 58 then 'VERIFIED' else 'PROVISIONAL' end,
       cast('01900000-0000-7000-8000-000000000001' as uuid), 1, now()
  from generate_series(0, 59) m
 cross join indicator i
 cross join organization_copy o
 cross join lateral (select cast(floor(random() * 1000) as integer) + 0 * m as above) n
 where o.level = 'COMMUNE' and i.code like 'BENCH.%';
alter table measurement enable trigger user;
insert into rollup_reporter
select indicator_code, organization_id, min(window_to), max(window_to) from measurement group by 1, 2;
