create table webhook (
  id uuid primary key,
  version bigint not null,
  owner text not null,                -- subject of the client that made it: opaque
  home_id uuid not null,              -- the body of that client, which is told when something is wrong
  url text not null,
  types text[] not null,              -- empty: all
  organization_id uuid,               -- whose events; null: all, for those who may read all
  ordered boolean not null,           -- one after the other for each thing
  description text,
  state text not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
  reason text check (reason in ('ASKED', 'FAILING', 'GONE')),
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz,         -- until when both sign
  after_position bigint not null,     -- what came before it was made is not sent
  failures integer not null default 0,
  failing_since timestamptz,          -- the first failure since something arrived
  rests_until timestamptz,            -- after several failures in a row, nothing is tried before
  created_at timestamptz not null
);
create index webhook_of_owner on webhook (owner, id);

-- One message on its way. next_at is also the lease of whoever is sending it: when the sender dies, it is due again.
create table webhook_delivery (
  id uuid primary key,
  seq bigint generated always as identity,   -- the order in which they were handed out
  webhook_id uuid not null references webhook on delete cascade,
  position bigint,                    -- of the log; null for a test
  replay uuid,                        -- the replay that sends it once more
  message_id uuid not null,           -- the same in every attempt and every replay
  type text not null,
  subject_id uuid not null,
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts integer not null default 0,
  next_at timestamptz,
  status integer,                     -- the last answer's
  failure text,                       -- why there was none
  attempted_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null,
  unique nulls not distinct (webhook_id, message_id, replay)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, next_at) where state = 'PENDING';
create index webhook_delivery_in_order on webhook_delivery (webhook_id, subject_id, seq) where state = 'PENDING';
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_created on webhook_delivery (created_at);

-- How far the log has been handed out to webhooks; the row is also the lock.
create table webhook_fanout (
  one boolean primary key default true check (one),
  position bigint not null
);
insert into webhook_fanout (position) select coalesce(max(position), 0) from change;

-- A pause is told to those who administer the body whose webhook it is.
alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'REPORT', 'WEBHOOK'));
