-- Lists: every page begins at an index, whatever it is narrowed by and in whichever order it goes.

-- The words of a text without their marks. Dear, and no plain SQL, so that the planner does not look for them row by row.
create function searchable(written text) returns tsvector language plpgsql immutable strict parallel safe cost 500
    set search_path from current as -- indexes are built with none
$$ begin return to_tsvector('simple', regexp_replace(folded(written), '[^[:alnum:]]+', ' ', 'g')); end $$;

create index task_of_plan on task (plan_id, id);
create index task_due on task ((coalesce(due_at, timestamptz 'infinity')), id);
create index task_open on task (due_at, id) where progress in ('NOT_STARTED', 'IN_PROGRESS');
create index task_nominal_day on task (nominal_due_on, id) where nominal_due_on is not null;
create index task_theme on task (theme, id) where theme is not null;
create index task_kind on task (kind, id) where kind <> 'TASK';
create index task_progress on task (progress, id);
create index task_words on task using gin (searchable(name || ' ' || coalesce(deliverable, '')));

create index plan_words on plan using gin (searchable(coalesce(number, '') || ' ' || coalesce(subject, '')));
-- What a plan lends its tasks, without the document beside it.
create index plan_standing on plan (id) include (status, ended_at, keeper_id);
