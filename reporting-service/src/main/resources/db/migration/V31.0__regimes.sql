-- What a regime can say beyond its frequencies and one day of the month.
alter table regime
    add column kind             text    not null default 'PERIODIC'
        check (kind in ('PERIODIC', 'THEMATIC', 'AD_HOC', 'PRELIMINARY_REVIEW', 'FINAL_REVIEW', 'SELF_REVIEW', 'PLAN_FILING')),
    add column title            text,
    add column numbers          text    not null default '',    -- "MONTH=1;QUARTER=1,3": what is not named opens every time
    add column window_day       int     not null default 15 check (window_day between 1 and 28),
    add column due_more         text    not null default '',    -- "1/12<;15/6=": more days of the year, before or at the latest
    add column due_working_days int     check (due_working_days > 0),
    add column feeds_id         uuid references regime,         -- the level above, whose deadline this one keeps free of
    add column slack_days       int     check (slack_days >= 0),
    add column member_level     text,                           -- every body of this level below the reporter owes one
    add column to_parent        boolean not null default false, -- each member reports to its own parent
    add column together         boolean not null default false, -- the longest of coinciding periods answers the others
    add column items            text    not null default 'TARGET,TASK', -- what its reports are asked to speak of
    add constraint regime_chained check ((feeds_id is null) = (slack_days is null));

create table regime_member (
    regime_id       uuid not null references regime,
    organization_id uuid not null,
    primary key (regime_id, organization_id)
);
create index regime_member_organization on regime_member (organization_id);

create table regime_occasion (
    regime_id   uuid    not null references regime,
    title       text    not null,
    window_from date    not null,
    window_to   date    not null check (window_to >= window_from),
    due_on      date    not null,
    inclusive   boolean not null,
    primary key (regime_id, window_from, title)
);

alter table obligation
    add column satisfied_by_id uuid references obligation,      -- a longer period with the same end whose report answers it
    add column together        boolean not null default false,  -- as its regime said when it opened
    add column extended        boolean not null default false;  -- a person moved its deadline: calendars do so no more

-- Reports outside periods have no type of period, and unique constraints take absent values for different ones.
create unique index obligation_occasion on obligation (regime_id, window_from, title, reporter_id)
    where period_type is null and regime_id is not null and window_from is not null;
create unique index obligation_filing on obligation (regime_id, plan_id, reporter_id)
    where period_type is null and window_from is null and regime_id is not null;
create index obligation_satisfied_by on obligation (satisfied_by_id) where satisfied_by_id is not null;
create index obligation_open_of_regime on obligation (regime_id, nominal_due_on) where status = 'OPEN';

-- What people and calendars did to deadlines, and why.
create table obligation_change (
    id               uuid primary key,
    obligation_id    uuid not null references obligation,
    version          bigint not null,                           -- of the obligation, after it
    action           text not null check (action in ('EXTENDED', 'WAIVED', 'REPROJECTED')),
    at               timestamptz not null,
    actor_org        uuid,                                      -- absent for a calendar
    due_before       timestamptz not null,
    due_after        timestamptz not null,
    reason           text not null,
    calendar_year    int,
    calendar_version bigint
);
create index obligation_change_of on obligation_change (obligation_id, id);
create index obligation_change_calendar on obligation_change (calendar_year, id) where action = 'REPROJECTED';
