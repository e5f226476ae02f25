-- Inspections and supervision: what a body finds at others, what they must remedy until when, and what they answer.
create table inspection (
    id            uuid         primary key,
    version       bigint       not null,
    kind          varchar(10)  not null,
    -- what sort of body inspects (an inspectorate, a People's Council, the Front, a Party commission): data, not code
    body_kind     varchar(40)  not null,
    status        varchar(10)  not null,
    inspector_id  uuid         not null references organization (id),
    legal_basis   varchar(500) not null,
    subject       text         not null,
    starts_on     date         not null,
    ends_on       date         not null,
    inspected_ids uuid[]       not null,
    plan_ids      uuid[]       not null,
    task_ids      uuid[]       not null,
    target_ids    uuid[]       not null,
    conclusion    text,
    created_at    timestamptz  not null,
    concluded_at  timestamptz,
    constraint inspection_window check (ends_on >= starts_on)
);

create index inspection_inspector on inspection (inspector_id, id);
create index inspection_inspected on inspection using gin (inspected_ids);

-- A finding as it stands; finding_step remembers how it stood before, so that any day can be asked about.
create table finding (
    id             uuid        primary key,
    inspection_id  uuid        not null references inspection (id),
    number         integer     not null,
    version        bigint      not null,
    status         varchar(10) not null,
    severity       varchar(10) not null,
    text           text        not null,
    demand         text        not null,
    owner_id       uuid        not null references organization (id),
    -- the last day in time, in Viet Nam; the moment follows from it
    nominal_due_on date        not null,
    -- no keys: an amendment may take a target or a task out of its plan
    plan_id        uuid,
    task_id        uuid,
    target_id      uuid,
    created_at     timestamptz not null,
    -- when others than the inspecting body got to see it: with the conclusion
    opened_at      timestamptz,
    constraint finding_number unique (inspection_id, number)
);

create index finding_owner on finding (owner_id, id);
create index finding_awaited on finding (owner_id, nominal_due_on) where status in ('OPEN', 'RETURNED');

create table finding_step (
    finding_id      uuid        not null references finding (id),
    -- the version of the finding that it made
    nth             bigint      not null,
    kind            varchar(10) not null,
    status          varchar(10) not null,
    owner_id        uuid        not null,
    nominal_due_on  date        not null,
    organization_id uuid        not null,
    at              timestamptz not null,
    text            text,
    -- [{id, sha256}]: evidence is kept by reporting-service, here is only its name
    evidence        jsonb       not null,
    primary key (finding_id, nth)
);

-- A body that passed a thing on reads it still.
create index reorganization_move_subject on reorganization_move (subject_id);
