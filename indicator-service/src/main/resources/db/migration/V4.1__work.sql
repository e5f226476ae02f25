-- What is done on the platform, read from the events of the services that keep it: the highest version of each thing.
create table task_copy (
    id          uuid primary key,
    version     bigint  not null,
    lead_id     uuid,
    heading     boolean not null,
    in_force    boolean not null,
    progress    text    not null,
    due_at      timestamptz,
    reported_on date
);
create index task_copy_lead on task_copy (lead_id, due_at);

create table obligation_copy (
    id          uuid primary key,
    version     bigint      not null,
    kind        text        not null,
    reporter_id uuid        not null,
    due_at      timestamptz not null,
    status      text        not null
);
create index obligation_copy_reporter on obligation_copy (reporter_id, due_at);

alter table report_statement
    add column obligation_id uuid,
    add column late          boolean,
    add column evidence      integer;
create index report_statement_obligation on report_statement (obligation_id);
