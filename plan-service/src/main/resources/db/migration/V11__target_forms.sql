-- Every form of a target. What is compared, sorted or joined is a column; the rest is read only together with its target.
alter table target
    add column as_written         text,
    -- how its number is meant: ratio, share, rate, trend, rank, alternatives, reference
    add column form               jsonb,
    -- when and where it holds: start, condition, exclusions, occasion
    add column validity           jsonb,
    add column levels             jsonb       not null default '[]',
    add column trajectory         jsonb       not null default '[]',
    add column over_time          varchar(10),
    add column reporter_class     varchar(50),
    -- the members of that class, from the day the plan was issued
    add column reporter_ids       uuid[]      not null default '{}',
    add column implements_targets uuid[]      not null default '{}';

create index target_implements on target using gin (implements_targets);
create index target_reporters on target using gin (reporter_ids);
