select cast(i.id as text) as key, cast(null as uuid) as organization_id, cast(i.version as text) as stamp,
       jsonb_build_object(
           'indicator', i.id, 'code', i.code, 'name', i.name, 'unit', i.unit, 'ratio', i.ratio,
           'aggregation', i.aggregation, 'overTime', i.over_time) as content
  from indicator_copy i
