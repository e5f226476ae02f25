-- Time-ordered ids (RFC 9562, version 7) for rows that a single statement makes.
create function uuid_v7() returns uuid language sql volatile as $$
    select cast(encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
               placing substring(int8send(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)) from 3)
               from 1 for 6), 52, 1), 53, 1), 'hex') as uuid)
$$;

-- Working calendar: a year nobody decided on has no row and is taken as the law gives it.
create table working_calendar (
    year       int primary key check (year between 2000 and 2100),
    id         uuid not null unique,
    version    bigint not null,
    changed_at timestamptz not null
);

create table working_calendar_day (
    year        int not null references working_calendar,
    date        date not null,
    kind        text not null check (kind in ('HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORK')),
    legal_basis text not null,
    primary key (year, date)
);

-- Read copies of plan-service. No foreign keys: what they refer to may not have arrived yet.
create table target_copy (
    id             uuid primary key,
    plan_id        uuid not null,
    plan_version   bigint not null,
    name           text not null,
    reporter_id    uuid,
    indicator_code text,
    indicator_name text,
    unit           text,
    ratio          boolean,          -- unknown while the plan names only the indicator's code
    tracked        boolean not null
);
create index target_copy_reporter on target_copy (reporter_id, plan_id) where tracked;

create table task_copy (
    id             uuid primary key,
    version        bigint not null,   -- -1 while known from its plan only
    plan_id        uuid not null,
    name           text not null,
    lead_id        uuid,
    nominal_due_on date,
    due_at         timestamptz,
    progress       text not null,
    percent        numeric
);
create index task_copy_lead on task_copy (lead_id, plan_id);

create table regime (
    id             uuid primary key,
    version        bigint not null,
    plan_id        uuid,
    plan_version   bigint,
    duty_id        uuid unique,
    keeper_id      uuid not null,
    reporter_id    uuid not null,
    recipient_id   uuid not null,
    via_id         uuid,
    frequencies    text not null,     -- comma separated
    due_day        int,
    due_month      int,
    due_inclusive  boolean,
    roll_policy    text not null,
    status         text not null check (status in ('PROPOSED', 'CONFIRMED', 'ENDED')),
    confirmed_at   timestamptz,
    opened_through date               -- last day whose periods were opened
);
create index regime_reporter on regime (reporter_id);
create index regime_recipient on regime (recipient_id);
create index regime_to_open on regime (opened_through) where status = 'CONFIRMED';

create table obligation (
    id               uuid primary key,
    version          bigint not null,
    kind             text not null check (kind in ('PERIODIC', 'AD_HOC')),
    title            text not null,
    regime_id        uuid,
    plan_id          uuid,
    period_type      text,
    window_from      date,
    window_to        date,
    cut_off          date,
    nominal_due_on   date,
    due_at           timestamptz not null,  -- exclusive
    reporter_id      uuid not null,
    recipient_id     uuid not null,
    via_id           uuid,
    status           text not null check (status in ('OPEN', 'SATISFIED', 'WAIVED')),
    satisfied_at     timestamptz,
    calendar_version bigint,
    opened_at        timestamptz not null,
    unique (regime_id, period_type, window_from, reporter_id)
);
create index obligation_reporter on obligation (reporter_id, due_at);
create index obligation_recipient on obligation (recipient_id, due_at);
create index obligation_due on obligation (due_at, id);

create table report (
    id                 uuid primary key,
    version            bigint not null,
    obligation_id      uuid not null references obligation,
    report_version     int not null,
    status             text not null check (status in ('DRAFT', 'APPROVED', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    reporter_id        uuid not null,
    recipient_id       uuid not null,
    via_id             uuid,
    created_at         timestamptz not null,
    approved_at        timestamptz,
    submitted_at       timestamptz,
    first_submitted_at timestamptz,         -- of the submission that lateness was judged by
    late               boolean,
    returned_at        timestamptz,
    returned_due_at    timestamptz,
    accepted_at        timestamptz,
    unique (obligation_id, report_version)
);
create index report_reporter on report (reporter_id, id);
create index report_recipient on report (recipient_id, id);

create table report_item (
    id             uuid primary key,
    report_id      uuid not null references report,
    position       int not null,
    version        bigint not null,
    type           text not null check (type in ('TARGET', 'TASK', 'TEXT')),
    subject_id     uuid,                    -- the target or the task
    name           text not null,
    indicator_code text,
    unit           text,
    ratio          boolean,
    answer         text,
    numerator      numeric,
    denominator    numeric,
    value          numeric,
    value_kind     text,
    progress       text,
    percent        numeric,
    text           text,
    funds_spent    numeric,                 -- VND
    return_reason  text,
    unique (report_id, position)
);

-- One row per transition, with everything the report said at that moment.
create table report_history (
    id          bigint generated always as identity primary key,
    report_id   uuid not null references report,
    version     bigint not null,            -- of the report, after the transition
    action      text not null,
    from_status text,
    to_status   text not null,
    at          timestamptz not null,
    actor_org   text not null,
    actor       text not null,              -- opaque
    items       jsonb not null
);
create index report_history_report on report_history (report_id, id);
