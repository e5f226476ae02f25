-- Every event of the system as it came, with who may read it. The position is given under a lock that is held until the
-- commit (see Changes), so that the order of positions is the order in which rows appear: a cursor never skips one.
create table change (
  position bigint generated always as identity primary key,
  id uuid not null unique,            -- the event's; of a part of one, made from it
  type text not null,
  subject_id uuid not null,
  version bigint not null,
  occurred_at timestamptz not null,   -- when the producer recorded it
  recorded_at timestamptz not null,
  data text not null                  -- JSON
);
create index change_recorded on change (recorded_at);
create index change_of_subject on change (subject_id, position);

-- Who may read which: one row for each body, so that a reader's own log is one range of an index. The null id is everyone.
create table change_reader (
  organization_id uuid not null,
  position bigint not null,
  type text not null,
  primary key (organization_id, position)
);
create index change_reader_position on change_reader (position);

-- Up to where the log has been deleted, and so which cursors lead nowhere.
create table change_horizon (
  one boolean primary key default true check (one),
  deleted_to bigint not null
);
insert into change_horizon (deleted_to) values (0);

-- Whom a plan concerns, as its last issue or amendment said: events about its parts carry only the plan's id.
create table plan_party (
  plan_id uuid primary key,
  version bigint not null,
  keeper_id uuid,
  parties uuid[] not null
);
