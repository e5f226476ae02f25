-- How a plan ended: closed, or replaced by another.
alter table plan
    add column ended_at timestamptz,
    add column ended_reason text,
    add column replaced_by_id uuid;

-- What became of an unfinished task when its plan was replaced: part of a task of the new plan, or dropped for a reason.
create table task_succession (
    task_id    uuid primary key references task (id),
    carried_to uuid, -- no key: an amendment of the new plan may take the task out
    reason     text,
    constraint task_succession_says_what check (carried_to is not null or reason is not null)
);

create index plan_replaced on plan (id) where status = 'REPLACED';

-- Whether a plan implements, at any distance, one that has been replaced.
create function plan_base_replaced(plan uuid) returns boolean language sql stable as
$$ with recursive up(id) as (
        select c.cited_id from plan_citation c
         where c.plan_id = plan and c.relation = 'IMPLEMENTS' and c.cited_id is not null
        union
        select c.cited_id from plan_citation c join up on c.plan_id = up.id
         where c.relation = 'IMPLEMENTS' and c.cited_id is not null)
   select exists (select 1 from up join plan p on p.id = up.id where p.status = 'REPLACED') $$;
