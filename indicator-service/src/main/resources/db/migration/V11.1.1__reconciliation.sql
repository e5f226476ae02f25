-- What bodies said of those below them: statements about measurements, held against the roll-ups and never added to them.
alter table report_statement add column consolidated jsonb not null default '[]';

-- How a body drew up its own report from those it received; the newest computation.
create table consolidation_copy (
    id              uuid        primary key,
    version         bigint      not null,
    report_id       uuid        not null,
    report_version  integer     not null,
    organization_id uuid        not null,
    window_from     date,
    window_to       date,
    consolidated_at timestamptz not null,
    items           jsonb       not null,
    units           jsonb       not null
);
