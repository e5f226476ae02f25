-- Everything a plan says of a target. What is joined or searched is a column; the rest is read only together with it.
alter table target
    -- as in plan.issued: asWritten, form, validity, levels, trajectory, overTime, reporterClass, implementsTargets
    add column terms        jsonb  not null default '{}',
    -- the members of a class of bodies; each reports a value of its own
    add column reporter_ids uuid[] not null default '{}';
create index target_reporters on target using gin (reporter_ids);

-- The levels on which a body stands: its own first, then those of the bodies above it, the nearest first.
create function levels_of(body uuid) returns text[] language sql stable as
$$ select array_agg(u.level order by array_position(o.path, u.id) desc)
     from organization_copy o join organization_copy u on u.id = any(o.path) where o.id = body $$;
