-- Who took over from a body that is closed: for reading its history, never for deciding what a caller may see.
alter table organization_copy add column successor_ids uuid[] not null default '{}';
