-- A definition changes as of a day. indicator holds the one in force; every version is kept, for a measurement keeps the
-- version it was judged by. What a plan cannot say stands in details.
alter table indicator
    add column details    jsonb not null default '{}',
    add column valid_from date  not null default current_date,
    add column weight_code text generated always as (details ->> 'weight') stored,
    add column computation text generated always as (details ->> 'computation') stored;
create index indicator_computation on indicator (computation) where computation is not null;

create table indicator_version (
    indicator_code text        not null,
    version        bigint      not null,
    valid_from     date        not null,
    recorded_at    timestamptz not null,
    name           text        not null,
    unit           text        not null,
    numerator      text,
    denominator    text,
    direction      text        not null,
    aggregation    text        not null,
    over_time      text        not null,
    details        jsonb       not null,
    primary key (indicator_code, version)
);
insert into indicator_version
select code, version, valid_from, now(), name, unit, numerator, denominator, direction, aggregation, over_time, details
  from indicator;

-- Machine clients say figures too, and the platform counts some itself: report_id is then the recording they came with.
alter table measurement
    add column source             text   not null default 'REPORT' check (source in ('REPORT', 'CLIENT', 'PLATFORM')),
    add column client             text,
    add column stated_at          timestamptz,
    add column definition_version bigint not null default 1,
    add column violations         jsonb,
    add column accepted_by        uuid,
    add column accepted_at        timestamptz,
    add check (source = 'REPORT' or stated_at is not null);
