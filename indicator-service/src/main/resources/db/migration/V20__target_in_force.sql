-- False once the plan was closed or replaced, or an amendment took the target out: its last status stands and nothing moves it.
alter table target add column in_force boolean not null default true;
-- So is the plan's own state: a target of a plan that has ended never begins, in whatever order the news arrives.
alter table plan_copy add column in_force boolean not null default true;
