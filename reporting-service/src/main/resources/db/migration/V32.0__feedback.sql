-- Read copy of plan-service: which plans are public. What was never said is not.
create table plan_publication (
    plan_id    uuid primary key,
    version    bigint      not null,
    published  boolean     not null,
    changed_at timestamptz not null
);

create table feedback (
    id                uuid primary key,
    version           bigint not null,
    sender            text not null check (sender in ('CITIZEN', 'ENTERPRISE')),
    status            text not null check (status in ('RECEIVED', 'ANSWERED')),
    moderation        text not null check (moderation in ('PENDING', 'PUBLISHED', 'WITHHELD')),
    plan_id           uuid not null,
    task_id           uuid,
    target_id         uuid,
    recipient_id      uuid not null,
    text              text not null,           -- without what looks like contact data
    received_at       timestamptz not null,
    due_at            timestamptz not null,    -- exclusive; of the answer
    calendar_version  bigint not null,
    public_text       text,
    moderation_reason text,
    moderated_at      timestamptz,
    answered_at       timestamptz,
    outcome           text check (outcome in ('RESOLVED', 'EXPLAINED', 'DECLINED')),
    answer            text,
    check (num_nonnulls(task_id, target_id) = 1),
    check ((moderation = 'PUBLISHED') = (public_text is not null)),
    check ((status = 'ANSWERED') = (answered_at is not null))
);
create index feedback_recipient on feedback (recipient_id, id);
create index feedback_plan on feedback (plan_id, id);
create index feedback_task on feedback (task_id, id) where task_id is not null;
create index feedback_target on feedback (target_id, id) where target_id is not null;
create index feedback_due on feedback (due_at, id) where status = 'RECEIVED';
create index feedback_public on feedback (id) where moderation = 'PUBLISHED';

-- How to reach who wrote: sealed with AES-256-GCM by the key of that name, which is not in this database.
create table contact (
    owner_id  uuid primary key,
    key_name  text,
    sealed    bytea,                           -- 12 random bytes, then the ciphertext with its tag
    erase_at  timestamptz not null,
    erased_at timestamptz,
    check ((sealed is null) = (key_name is null)),
    check ((sealed is null) = (erased_at is not null))
);
create index contact_due on contact (erase_at) where sealed is not null;
create index contact_key on contact (key_name, owner_id) where sealed is not null;
