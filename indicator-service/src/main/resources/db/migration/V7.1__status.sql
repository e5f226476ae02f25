-- The rules by which targets are judged: an empty code for all indicators. rules null: the indicator goes back to those for all.
-- What holds before the first row is part of the service.
create table status_rule_set (
    indicator_code text        not null,
    version        bigint      not null,
    valid_from     date        not null,
    recorded_at    timestamptz not null,
    rules          jsonb,
    primary key (indicator_code, version),
    check (indicator_code <> '' or rules is not null)
);

-- How a target stands with each body that reports it; target.status is that of the whole.
create table target_standing (
    target_id         uuid not null,
    reporter_id       uuid not null,
    status            text not null,
    reason            text not null,
    measurement_id    uuid,
    measurement_state text,
    value             numeric,
    primary key (target_id, reporter_id)
);
create index target_standing_reporter on target_standing (reporter_id);
insert into target_standing (target_id, reporter_id, status, reason, measurement_id, measurement_state, value)
select id, reporter_id, status, reason, measurement_id, measurement_state, value
  from target where reporter_id is not null and status is not null and reason is not null;

-- what a measurement said before it was corrected: for statuses as of a day that has passed
create index measurement_closed on measurement (indicator_code, organization_id) where valid_to is not null;
