-- How somebody wants to be told besides the inbox, which always tells. The person is an opaque id here.
create table notification_preference (
  id uuid primary key,
  subject text not null unique,
  version bigint not null,
  language text not null check (language in ('vi', 'en'))
);

create table channel_preference (
  preference_id uuid not null references notification_preference on delete cascade,
  channel text not null,
  wanted boolean not null,
  quiet text[] not null,              -- kinds of notifications that do not come this way
  primary key (preference_id, channel)
);
