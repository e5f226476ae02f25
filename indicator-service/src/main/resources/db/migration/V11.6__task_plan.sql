-- The public is shown tasks of public plans only. Tasks of which nothing was said since are in no plan that is known, hence not public.
alter table task_copy add column plan_id uuid;
