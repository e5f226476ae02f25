select cast(b.id as text) as key, b.id as organization_id, cast(b.version as text) as stamp,
       jsonb_strip_nulls(jsonb_build_object(
           'dimension', 'ORGANIZATION', 'member', exchange_body(b.id), 'name', b.name, 'level', b.level,
           'line', b.line, 'parent', exchange_body(b.parent_id), 'validFrom', b.valid_from,
           'validTo', b.valid_to)) as content
  from organization_copy b
