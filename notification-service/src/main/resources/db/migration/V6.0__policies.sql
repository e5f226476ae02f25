-- One policy holds for one scope: a kind of deadline, of one programme or any, owed by a body or one below it or by anybody.
-- The nearest one in force is followed. A newer one of the same scope takes its place; one that was ended has none there.
alter table reminder_policy
    add column programme text,                  -- code; null: any
    add column organization_id uuid,            -- who owes, or stands above who owes; null: anybody
    add column quiet_from time,                 -- in Viet Nam; over midnight when it is the later of the two
    add column quiet_until time,
    add column digest_at time,                  -- when the reminders of a day go out together; null: each at once
    add column commend_before bigint,           -- seconds before due; what is done earlier is proposed for commendation
    add column ended_at timestamptz,
    add constraint reminder_policy_quiet check ((quiet_from is null) = (quiet_until is null));
create index reminder_policy_in_force on reminder_policy (kind, id desc) where ended_at is null;

-- What a rung does and whom it tells, as resolved when the policy was written.
alter table reminder_rung
    drop constraint reminder_rung_pkey,
    add column position integer,
    add column working boolean not null default false,  -- after_due counts working days, 86,400 seconds each
    add column action text not null default 'REMIND'
        check (action in ('REMIND', 'URGE', 'SUPERIOR', 'PROPOSE_CRITICISM')),
    add column letter boolean not null default false,   -- whether a letter is drafted for the body it is owed to
    add column told jsonb;                              -- [{"body": OWNER | RECIPIENT | SUPERIOR, "roles": [...]}]
update reminder_rung r
   set position = (select count(*) from reminder_rung e where e.policy_id = r.policy_id and e.after_due < r.after_due),
       told = jsonb_build_array(jsonb_build_object(
                'body', 'OWNER',
                'roles', case p.kind when 'DIFFICULTY' then jsonb_build_array('reviewer')
                         else jsonb_build_array('reporter', 'report-approver') end))
              || case when r.after_due < 0 then jsonb_build_array()
                 else jsonb_build_array(jsonb_build_object(
                        'body', 'RECIPIENT',
                        'roles', case p.kind when 'FINDING' then jsonb_build_array('inspector')
                                 when 'DIFFICULTY' then jsonb_build_array('reporter', 'report-approver')
                                 else jsonb_build_array('reviewer') end)) end
  from reminder_policy p
 where p.id = r.policy_id;
alter table reminder_rung
    alter column position set not null,
    alter column told set not null,
    add primary key (policy_id, position);
create unique index reminder_rung_distance on reminder_rung (policy_id, after_due, working);

-- The ladder of a policy for one due moment, shared by all that is due then. seq is the order in which rungs are reached.
create table rung_moment (
  policy_id uuid not null references reminder_policy,
  due_at timestamptz not null,
  seq integer not null,
  position integer not null,
  at timestamptz not null,            -- by the working calendar, after quiet hours
  gathered_at timestamptz,            -- when the digest goes out that holds it; null: it is told at once
  primary key (policy_id, due_at, seq)
);
insert into rung_moment (policy_id, due_at, seq, position, at)
  select d.policy_id, d.due_at, r.position, r.position, d.due_at + r.after_due * interval '1 second'
    from (select distinct policy_id, due_at from deadline where due_at is not null and policy_id is not null) d
    join reminder_rung r on r.policy_id = d.policy_id;

alter table deadline
    add column plan_id uuid,            -- the plan it comes from: its programme decides on the policy
    add column begun_at timestamptz,    -- since when its ladder runs; what passed before is not caught up. null: ever
    add column next_seq integer;
update deadline d
   set next_seq = (select min(m.seq) from rung_moment m
                    where m.policy_id = d.policy_id and m.due_at = d.due_at and m.at >= d.next_at)
 where d.next_at is not null;
create index deadline_of_plan on deadline (plan_id) where plan_id is not null and status = 'OPEN';
create index deadline_of_policy on deadline (policy_id, due_at) where next_at is not null;

alter table reminder
    drop constraint reminder_deadline_id_due_at_after_due_key,
    add column working boolean not null default false,
    add column action text not null default 'REMIND',
    add column planned_at timestamptz;  -- when the rung was to be reached
update reminder set planned_at = due_at + after_due * interval '1 second';
alter table reminder
    alter column planned_at set not null,
    add constraint reminder_once unique (deadline_id, due_at, after_due, working);

-- Reminders to the same people that go out as one notification. Open until it is sent: then the next one is another row.
create table digest (
  id uuid primary key,
  organization_id uuid not null,
  roles text[] not null,
  at timestamptz not null,
  sent_at timestamptz
);
create unique index digest_open on digest (organization_id, roles, at) where sent_at is null;
create index digest_to_send on digest (at) where sent_at is null;
create table digest_item (
  digest_id uuid not null references digest,
  reminder_id uuid not null references reminder,
  primary key (digest_id, reminder_id)
);
create index digest_item_of_reminder on digest_item (reminder_id);
alter table notification add column digest_id uuid references digest;
create index notification_of_digest on notification (digest_id) where digest_id is not null;

-- Read copies: the programmes of issued plans, and the days off as decided.
create table plan_programme (
  plan_id uuid primary key,
  version bigint not null,
  programme text
);
create table calendar_year (
  year integer primary key,
  version bigint not null,
  days jsonb not null
);
