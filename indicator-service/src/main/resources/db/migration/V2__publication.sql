-- Which plans the public may see, as plan-service says. No row: nothing was said yet, and the plan is not public.
create table plan_publication (
    plan_id    uuid primary key,
    version    bigint      not null,
    published  boolean     not null,
    changed_at timestamptz not null
);
