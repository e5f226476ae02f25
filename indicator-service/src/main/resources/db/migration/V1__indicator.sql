create table plan_copy (
    id        uuid primary key,
    version   bigint not null,
    keeper_id uuid   not null,
    type      text   not null,
    number    text,
    subject   text   not null
);

create table indicator (
    id          uuid primary key,
    code        text   not null unique,
    name        text   not null,
    unit        text   not null,
    numerator   text,
    denominator text,
    direction   text   not null check (direction in ('UP', 'DOWN')),
    aggregation text   not null,
    over_time   text   not null check (over_time in ('CUMULATIVE', 'PER_PERIOD', 'SNAPSHOT')),
    owner_id    uuid   not null,
    version     bigint not null
);

-- a plan defined a known code differently: the kept definition stands, the difference is shown
create table indicator_conflict (
    target_id uuid primary key,
    code      text   not null,
    plan_id   uuid   not null,
    fields    text[] not null
);
create index indicator_conflict_code on indicator_conflict (code);

create table target (
    id                uuid primary key,
    plan_id           uuid    not null,
    keeper_id         uuid    not null,
    name              text    not null,
    kind              text    not null,
    indicator_code    text,
    reporter_id       uuid,
    comparator        text    not null,
    eval_comparator   text    not null,
    level             numeric,
    level_to          numeric,
    unit              text,
    firm              boolean not null,
    start_on          date    not null,
    due_on            date,
    tracked           boolean not null,
    version           bigint  not null,
    status            text,
    reason            text,
    status_as_of      date,
    next_review_on    date,
    measurement_id    uuid,
    measurement_state text,
    value             numeric
);
create index target_plan on target (plan_id, id);
create index target_keeper on target (keeper_id, id);
create index target_judged_on on target (reporter_id, indicator_code);
create index target_next_review on target (next_review_on) where next_review_on is not null;

-- what a report says now, per report and correction; items wait here while their indicator is not known yet
create table report_statement (
    report_id      uuid    not null,
    report_version integer not null,
    version        bigint  not null,
    state          text    not null check (state in ('SUBMITTED', 'RETURNED', 'WITHDRAWN', 'ACCEPTED')),
    reporter_id    uuid    not null,
    recipient_id   uuid    not null,
    submitted_at   timestamptz,
    accepted_at    timestamptz,
    windows        text[]  not null,
    waiting_for    text[]  not null,
    items          jsonb   not null,
    primary key (report_id, report_version)
);
create index report_statement_reporter on report_statement (reporter_id);
create index report_statement_waiting on report_statement using gin (waiting_for) where waiting_for <> '{}';

-- one id per indicator × organisation × window × breakdown; every change adds a version and closes the one before
create table measurement (
    id              uuid        not null,
    version         integer     not null,
    indicator_code  text        not null,
    organization_id uuid        not null,
    window_from     date        not null,
    window_to       date        not null,
    breakdown       text        not null default '',
    answer          text        not null check (answer in ('VALUE', 'NIL', 'NOT_APPLICABLE')),
    value           numeric,
    numerator       numeric,
    denominator     numeric,
    kind            text        not null check (kind in ('ACTUAL', 'ESTIMATED')),
    state           text        not null check (state in ('PROVISIONAL', 'VERIFIED', 'WITHDRAWN')),
    report_id       uuid        not null,
    report_version  integer     not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz,
    primary key (id, version)
);
create unique index measurement_current on measurement
    (indicator_code, organization_id, breakdown, window_to, window_from) where valid_to is null;
create index measurement_of_organization on measurement
    (organization_id, window_to, window_from) where valid_to is null;
create index measurement_page on measurement (window_to desc, id) where valid_to is null;
