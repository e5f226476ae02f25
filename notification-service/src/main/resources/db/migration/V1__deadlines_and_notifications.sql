-- Identifiers made inside a statement: UUID version 7 (RFC 9562, section 5.7), as the services make them.
create function uuid_v7(at timestamptz) returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- When whom to remind, as data. A policy is never changed: a newer one of the same kind takes its place.
create table reminder_policy (
  id uuid primary key,
  kind text not null check (kind in ('PERIODIC', 'AD_HOC', 'TASK')),
  created_at timestamptz not null
);
create index reminder_policy_of_kind on reminder_policy (kind, id desc);

create table reminder_rung (
  policy_id uuid not null references reminder_policy,
  after_due bigint not null,          -- seconds from the due moment, negative before it
  name text not null,                 -- the same as ISO 8601: -P3D
  primary key (policy_id, after_due)
);

insert into reminder_policy (id, kind, created_at) values
  ('01980000-0000-7000-8000-000000000001', 'PERIODIC', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000002', 'AD_HOC', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000003', 'TASK', '2025-07-01T00:00:00+07:00');
insert into reminder_rung (policy_id, after_due, name)
  select id, after_due, name
    from reminder_policy,
         (values (-604800, '-P7D'), (-259200, '-P3D'), (-86400, '-P1D'), (0, 'PT0S')) as rung (after_due, name)
   where kind in ('PERIODIC', 'TASK')
  union all
  select id, after_due, name
    from reminder_policy, (values (-86400, '-P1D'), (-3600, '-PT1H'), (-30, '-PT30S'), (0, 'PT0S')) as rung (after_due, name)
   where kind = 'AD_HOC';

-- The read copy of whatever is owed. Organisations and subjects are other services' and may not be known yet.
create table deadline (
  id uuid primary key,
  subject_type text not null check (subject_type in ('OBLIGATION', 'TASK')),
  subject_id uuid not null unique,
  source_version bigint not null,     -- version of the subject this row follows; older news is dropped
  kind text not null check (kind in ('PERIODIC', 'AD_HOC', 'TASK')),
  title text not null,
  organization_id uuid,               -- who owes it; a task may have no lead yet
  recipient_id uuid,                  -- to whom
  due_at timestamptz,                 -- exclusive; null while the subject has no due date
  status text not null check (status in ('OPEN', 'CLOSED')),
  closed_at timestamptz,
  policy_id uuid references reminder_policy,
  next_at timestamptz,                -- when the next rung is reached; null when none is left
  version bigint not null
);
create index deadline_to_sweep on deadline (next_at) where next_at is not null;
create index deadline_of_organization on deadline (organization_id, due_at, id);
create index deadline_of_recipient on deadline (recipient_id, due_at, id);

-- The proof: one row per rung that was reached, never two for the same due moment.
create table reminder (
  id uuid primary key,
  deadline_id uuid not null references deadline,
  due_at timestamptz not null,
  after_due bigint not null,
  sent_at timestamptz not null,
  unique (deadline_id, due_at, after_due)
);

-- Addressed to an organisation and the roles in it. (tx, seq) is the order in which streams show the rows: a row is
-- shown only when no older transaction is still running, so that nothing ever appears before a cursor.
create table notification (
  id uuid primary key,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  organization_id uuid not null,
  roles text[] not null,
  kind text not null,
  subject_type text not null check (subject_type in ('OBLIGATION', 'TASK', 'REPORT')),
  subject_id uuid not null,
  work_id uuid not null,              -- the obligation or task it is about: its title is looked up when read
  about_id uuid not null,             -- the organisation it is about
  due_at timestamptz,
  late boolean,
  item_count integer,
  reminder_id uuid references reminder,
  created_at timestamptz not null
);
create index notification_in_order on notification (tx, seq);
create index notification_of_organization on notification (organization_id, tx, seq);
create index notification_of_reminder on notification (reminder_id) where reminder_id is not null;

-- Read by a user, who is an opaque id here.
create table notification_read (
  subject text not null,
  notification_id uuid not null references notification,
  read_at timestamptz not null,
  primary key (subject, notification_id)
);

-- The newest version of each report that was told about: topics have no common order.
create table report_seen (
  report_id uuid primary key,
  version bigint not null
);
