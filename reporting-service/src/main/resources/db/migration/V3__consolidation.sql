-- Every version of a report is a row of its own; a correction stands beside the accepted version it corrects.
alter table report
    add column original_id       uuid,              -- the first version; absent for the first itself
    add column corrects_id       uuid references report,
    add column correction_reason text;

alter table report_item
    add column origin           text not null default 'OWN' check (origin in ('OWN', 'CONSOLIDATED')),
    add column corrects_item_id uuid;               -- the item of the accepted version it was copied from

-- Of a consolidated item: what was computed, and from what; the item itself may say something else by hand.
create table consolidated_line (
    item_id   uuid primary key references report_item,
    report_id uuid not null,
    line      jsonb not null
);
create index consolidated_line_report on consolidated_line (report_id);

-- Read copy of indicator-service's catalogue.
create table indicator_copy (
    id          uuid primary key,
    version     bigint not null,
    code        text not null,
    name        text not null,
    unit        text not null,
    ratio       boolean not null,
    aggregation text not null,
    over_time   text not null
);
create index indicator_copy_code on indicator_copy (code);
create index target_copy_indicator on target_copy (indicator_code) where tracked;

create table consolidation (
    id              uuid primary key,
    version         bigint not null,                -- counts the computations
    obligation_id   uuid not null unique references obligation,
    organization_id uuid not null,
    drawn_from      uuid[],                         -- obligations named by the body; absent for a period's own
    created_at      timestamptz not null
);
create index consolidation_organization on consolidation (organization_id, id);
create index obligation_received on obligation (recipient_id, period_type, window_from, window_to);

-- What the newest computation for each version of the parent's report stood on.
create table consolidation_version (
    report_id        uuid primary key references report,
    consolidation_id uuid not null references consolidation,
    report_version   int not null,
    computed_at      timestamptz not null,
    statement        jsonb not null                 -- units, lines without a row, what matched nothing, what moved
);
create index consolidation_version_of on consolidation_version (consolidation_id, report_version);
