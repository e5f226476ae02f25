-- By what rules a year is scored and ranked. They may change until the first day of that year and never after.
create table scoring_profile (
    id         uuid    primary key,
    code       text    not null,
    year       integer not null,
    version    bigint  not null,
    entered_on date    not null,
    rules      jsonb   not null,
    unique (code, year)
);

create table scoring_profile_version (
    profile_id  uuid        not null references scoring_profile,
    version     bigint      not null,
    recorded_at timestamptz not null,
    rules       jsonb       not null,
    primary key (profile_id, version)
);
