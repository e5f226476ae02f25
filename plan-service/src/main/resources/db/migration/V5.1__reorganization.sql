-- Bodies that merge, split, move, are renamed or end.
create table reorganization (
    id                  uuid primary key,
    version             bigint      not null,
    type                varchar(10) not null,
    status              varchar(10) not null,
    legal_basis         text        not null,
    effective_on        date        not null,
    source_ids          uuid[]      not null,
    successor_ids       uuid[]      not null,
    parent_id           uuid references organization (id),
    code                varchar(35),
    name                varchar(300),
    short_name          varchar(100),
    administrative_code varchar(5),
    choices             jsonb       not null,
    created_at          timestamptz not null,
    applied_at          timestamptz,
    in_effect_at        timestamptz,
    undone_at           timestamptz
);

-- Those that wait for their day: the queue of the schedule.
create index reorganization_due on reorganization (effective_on, id) where status = 'APPLIED' and in_effect_at is null;

-- What passed when it happened.
create table reorganization_move (
    reorganization_id uuid        not null references reorganization (id),
    nth               integer     not null,
    kind              varchar(20) not null,
    subject_id        uuid        not null,
    role              varchar(20) not null,
    from_id           uuid        not null,
    to_id             uuid        not null,
    plan_id           uuid,
    -- the plan's first version that knows of it
    plan_version      bigint,
    primary key (reorganization_id, nth)
);

-- Small copies of what reporting-service owns, to show what a reorganisation moves. No foreign keys: what they name may
-- not have arrived yet.
create table regime_copy (
    id           uuid primary key,
    version      bigint not null,
    plan_id      uuid,
    duty_id      uuid,
    reporter_id  uuid   not null,
    recipient_id uuid   not null,
    via_id       uuid,
    frequencies  text   not null,
    status       text   not null
);
create index regime_copy_reporter on regime_copy (reporter_id);
create index regime_copy_recipient on regime_copy (recipient_id);
create index regime_copy_via on regime_copy (via_id) where via_id is not null;

create table obligation_copy (
    id           uuid primary key,
    version      bigint not null,
    title        text   not null,
    regime_id    uuid,
    plan_id      uuid,
    reporter_id  uuid   not null,
    recipient_id uuid   not null,
    via_id       uuid,
    status       text   not null
);
create index obligation_copy_reporter on obligation_copy (reporter_id) where status = 'OPEN';
create index obligation_copy_recipient on obligation_copy (recipient_id) where status = 'OPEN';
create index obligation_copy_via on obligation_copy (via_id) where status = 'OPEN' and via_id is not null;

create index target_reporter on target (reporter_id, id);
create index task_coordinators on task using gin (coordinator_ids);
create index reporting_duty_reporter on reporting_duty (reporter_id);
create index reporting_duty_recipient on reporting_duty (recipient_id);
create index organization_successors on organization using gin (successor_ids);
