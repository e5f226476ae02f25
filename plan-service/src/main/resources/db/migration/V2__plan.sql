create table plan (
    id             uuid primary key,
    version        bigint      not null,
    revision       integer     not null,
    status         varchar(10) not null,
    keeper_id      uuid        not null references organization (id),
    import_id      uuid,
    type           text,
    number         text,
    issuer         text,
    place          text,
    issued_on      date,
    subject        text,
    signer         text,
    line           varchar(10),
    implementing   text[]      not null,
    replaces       text[]      not null,
    annexes        text[]      not null,
    absent_annexes text[]      not null,
    created_at     timestamptz not null,
    issued_at      timestamptz
);

create index plan_keeper on plan (keeper_id, id);

-- A draft may hold a number that is wrong; an issued plan's number is its own, within issuer, type and year.
create unique index plan_number
    on plan (keeper_id, lower(coalesce(issuer, '')), lower(type), extract(year from issued_on), lower(number))
    nulls not distinct
    where status <> 'DRAFT' and number is not null;

-- The children are rows of the plan's aggregate: written under the lock of the plan's row, whole plans in one statement.
create table target (
    id                      uuid primary key,
    plan_id                 uuid    not null references plan (id),
    position                integer not null,
    version                 bigint  not null,
    name                    text    not null,
    kind                    varchar(20) not null,
    comparator              varchar(5)  not null,
    eval_comparator         varchar(5)  not null,
    value                   numeric,
    value_to                numeric,
    unit                    text,
    firm                    boolean not null,
    due_on                  date,
    due_basis               varchar(10) not null,
    indicator               jsonb,
    reporter_id             uuid,
    lead_as_written         text,
    coordinators_as_written text[]  not null,
    found                   jsonb,
    constraint target_position unique (plan_id, position)
);

create table task (
    id                      uuid primary key,
    plan_id                 uuid    not null references plan (id),
    position                integer not null,
    version                 bigint  not null,
    name                    text    not null,
    theme                   text,
    lead_id                 uuid,
    lead_as_written         text,
    coordinator_ids         uuid[]  not null,
    coordinators_as_written text[]  not null,
    head                    text,
    deliverable             text,
    deadline_as_written     text,
    nominal_due_on          date,
    due_at                  timestamptz,
    progress                varchar(20) not null,
    percent                 numeric,
    reported_on             date,
    found                   jsonb,
    constraint task_position unique (plan_id, position)
);

create index task_lead on task (lead_id, id);

create table reporting_duty (
    id                   uuid primary key,
    plan_id              uuid    not null references plan (id),
    position             integer not null,
    version              bigint  not null,
    reporter_id          uuid,
    reporter_as_written  text,
    recipient_id         uuid,
    recipient_as_written text,
    via_id               uuid,
    via_as_written       text,
    frequencies          text[]  not null,
    due_rule             jsonb,
    found                jsonb,
    constraint reporting_duty_position unique (plan_id, position)
);

-- Whom an issued plan addresses: they may read it. Filled when it is issued.
create table plan_addressee (
    plan_id         uuid not null references plan (id),
    organization_id uuid not null,
    primary key (organization_id, plan_id)
);

-- What accepted reports said of a task: the highest version of each report. No foreign key: an event may come first.
create table task_report (
    task_id        uuid    not null,
    report_id      uuid    not null,
    report_version bigint  not null,
    as_of          date    not null,
    accepted_at    timestamptz not null,
    progress       varchar(20) not null,
    percent        numeric,
    reported_on    date,
    primary key (task_id, report_id)
);
