-- Every notification is handed out once to the people whom it concerns. What is older than this migration is not.
alter table notification add column handed_out_at timestamptz default now();
alter table notification alter column handed_out_at drop default;
create index notification_to_hand_out on notification (created_at) where handed_out_at is null;

-- One notification on its way to one person. next_at is also the lease of whoever is sending it: when the sender dies, it
-- is due again. Where it is sent to is asked of the directory at that moment and never kept.
create table notice_delivery (
  id uuid primary key,
  notification_id uuid not null references notification,
  subject text not null,              -- opaque
  stands_in boolean not null,         -- told as somebody's deputy
  channel text not null check (channel in ('INBOX', 'EMAIL', 'SHORT_MESSAGE')),
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'SKIPPED')),
  failure text,                       -- of the last attempt, or why there was none
  attempts integer not null default 0,
  next_at timestamptz,
  good_until timestamptz not null,    -- after that it is too late to be told
  attempted_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null,
  unique (notification_id, subject, channel)
);
create index notice_delivery_due on notice_delivery (next_at) where state = 'PENDING';
create index notice_delivery_dead on notice_delivery (id desc) where state = 'FAILED';
create index notice_delivery_created on notice_delivery (created_at);

-- A mail server or gateway that fails in a row is left alone for a while, by all instances.
create table channel_rest (
  destination text primary key,
  failures integer not null,
  rests_until timestamptz
);
