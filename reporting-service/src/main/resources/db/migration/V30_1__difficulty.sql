-- Who keeps a plan is competent for what hinders it; known so far from the plan's regimes alone.
alter table plan_state add column keeper_id uuid;
update plan_state s set keeper_id = r.keeper_id from regime r where r.plan_id = s.plan_id;

create index task_copy_plan on task_copy (plan_id);
create index target_copy_plan on target_copy (plan_id);
create index regime_plan on regime (plan_id);

-- Who is competent to answer, and how many working days it has. A rule of a body holds for it and those below it, the
-- nearest one first; a rule of nobody holds for all.
create table difficulty_rule (
    id              uuid primary key,
    version         bigint not null,
    organization_id uuid,
    about           text not null check (about in ('TASK', 'TARGET', 'PLAN', 'REPORT')),
    competent       text not null check (competent in ('SUPERIOR', 'PLAN_KEEPER', 'REPORT_RECIPIENT', 'NAMED')),
    named_id        uuid,
    answer_days     int not null check (answer_days between 1 and 90),
    unique nulls not distinct (organization_id, about),
    check ((competent = 'NAMED') = (named_id is not null))
);
insert into difficulty_rule (id, version, about, competent, answer_days) values
    (uuid_v7(), 1, 'TASK', 'SUPERIOR', 5),
    (uuid_v7(), 1, 'TARGET', 'SUPERIOR', 5),
    (uuid_v7(), 1, 'PLAN', 'PLAN_KEEPER', 5),
    (uuid_v7(), 1, 'REPORT', 'REPORT_RECIPIENT', 5);

create table difficulty (
    id               uuid primary key,
    version          bigint not null,
    kind             text not null check (kind in ('DIFFICULTY', 'PROPOSAL')),
    status           text not null check (status in ('RAISED', 'ROUTED', 'ESCALATED', 'ANSWERED')),
    raiser_id        uuid not null,
    recipient_id     uuid,                 -- who is to answer, or did
    title            text not null,
    text             text not null,
    plan_id          uuid,
    task_id          uuid,
    target_id        uuid,
    report_id        uuid,                 -- the report that it was raised in
    obligation_id    uuid,                 -- the report that cannot be handed in because of it
    answer_days      int not null,
    raised_at        timestamptz not null,
    waiting_since    timestamptz,          -- first sent to somebody who can answer
    due_at           timestamptz,          -- exclusive; of the answer
    calendar_version bigint,
    answered_at      timestamptz,
    outcome          text check (outcome in ('RESOLVED', 'GUIDED', 'DECLINED')),
    answer           text,
    amendment_id     uuid
);
create index difficulty_raiser on difficulty (raiser_id, id);
create index difficulty_recipient on difficulty (recipient_id, id);
create index difficulty_plan on difficulty (plan_id, id);
create index difficulty_task on difficulty (task_id, id) where task_id is not null;
create index difficulty_target on difficulty (target_id, id) where target_id is not null;
create index difficulty_report on difficulty (report_id, id) where report_id is not null;
create index difficulty_due on difficulty (due_at, id) where status in ('ROUTED', 'ESCALATED');

-- Its way: who sent it to whom, why, and until when an answer was due then. Whoever it was sent to once goes on reading it.
create table difficulty_step (
    difficulty_id uuid not null references difficulty,
    number        int not null,
    action        text not null check (action in ('RAISE', 'ROUTE', 'ESCALATE', 'ANSWER')),
    from_id       uuid,
    to_id         uuid,
    reason        text,
    at            timestamptz not null,
    due_at        timestamptz,
    actor_org     text not null,
    actor         text not null,           -- opaque
    primary key (difficulty_id, number)
);
create index difficulty_step_to on difficulty_step (to_id, difficulty_id);
