-- Answers to difficulties are owed, too; and while one waits for an answer, nobody is reminded of what it blocks.
alter table reminder_policy
    drop constraint reminder_policy_kind_check,
    add constraint reminder_policy_kind_check check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING', 'DIFFICULTY'));
alter table deadline
    drop constraint deadline_subject_type_check,
    drop constraint deadline_kind_check,
    add constraint deadline_subject_type_check check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'DIFFICULTY')),
    add constraint deadline_kind_check check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING', 'DIFFICULTY')),
    add column waiting_since timestamptz;   -- null unless it waits; there is no next rung then

insert into reminder_policy (id, kind, created_at) values
  ('01980000-0000-7000-8000-000000000005', 'DIFFICULTY', '2025-07-01T00:00:00+07:00');
insert into reminder_rung (policy_id, after_due, name)
  select '01980000-0000-7000-8000-000000000005', r.after_due, r.name
    from reminder_rung r
   where r.policy_id = '01980000-0000-7000-8000-000000000003' and r.after_due >= -259200;

-- What each difficulty blocks, from when it first went to somebody who can answer until the answer.
create table waiting (
  difficulty_id uuid not null,
  subject_id uuid not null,           -- the task or obligation, perhaps not heard of yet
  version bigint not null,            -- of the difficulty; older news is dropped
  since timestamptz not null,
  answered_at timestamptz,
  primary key (difficulty_id, subject_id)
);
create index waiting_of_subject on waiting (subject_id, since);
