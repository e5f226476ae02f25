-- A target may be reported by every member of a class of bodies, each with a value of its own; then no one body reports it.
alter table target_copy add column reporter_ids uuid[] not null default '{}';
create index target_copy_reporters on target_copy using gin (reporter_ids) where tracked;
