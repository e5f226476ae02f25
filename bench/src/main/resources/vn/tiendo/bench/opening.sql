-- Bench data: the country's 34 provinces and 3,321 communes, and one regime by which each commune reports every month to its
-- province, as a body lays it down.
insert into organization_copy (id, code, name, level, line, path, valid_from, version)
values (cast('01900000-0000-7000-8000-000000000000' as uuid), 'Z99', 'Country', 'CENTRAL', 'STATE',
        array[cast('01900000-0000-7000-8000-000000000000' as uuid)], date '2020-01-01', 1);
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
select p.id, 'P' || p.n, 'Province ' || p.n, 'PROVINCE', 'STATE', r.id, array[r.id, p.id], date '2020-01-01', 1
  from organization_copy r
 cross join (select n, cast('01900000-0001-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
               from generate_series(1, 34) n) p
 where r.code = 'Z99';
insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
select c.id, 'P' || (1 + c.n % 34) || '.C' || c.n, 'Commune ' || c.n, 'COMMUNE', 'STATE', p.id, p.path || c.id,
       date '2020-01-01', 1
  from (select n, cast('01900000-0002-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id
          from generate_series(1, 3321) n) c
  join organization_copy p on p.code = 'P' || (1 + c.n % 34);
insert into regime (id, version, keeper_id, reporter_id, recipient_id, frequencies, roll_policy, status, member_level, to_parent)
select cast('01900000-0003-7000-8000-000000000000' as uuid), 1, r.id, r.id, r.id, 'MONTH', 'NEXT_WORKING_DAY', 'CONFIRMED',
       'COMMUNE', true
  from organization_copy r where r.code = 'Z99';
