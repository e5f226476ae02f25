-- One turn of the sweep, one statement and so one transaction. Parameters: now (the service's clock, never the
-- database's), now again (as a constant, so that the index is read in its order), batch size. Rows that another sweep
-- holds are skipped; a row it has just moved no longer qualifies.
with clock as (
  select cast(? as timestamptz) as now
), due as materialized (
  select d.id, d.subject_type, d.subject_id, d.organization_id, d.recipient_id, d.due_at, d.version + 1 as version,
         reached.after_due, reached.name, upcoming.at as next_at
    from deadline d
    -- rungs that have passed together collapse into the most recent one
    left join lateral (
      select r.after_due, r.name
        from reminder_rung r
       where r.policy_id = d.policy_id and d.due_at + r.after_due * interval '1 second' <= (select now from clock)
       order by r.after_due desc limit 1) reached on true
    left join lateral (
      select d.due_at + r.after_due * interval '1 second' as at
        from reminder_rung r
       where r.policy_id = d.policy_id and d.due_at + r.after_due * interval '1 second' > (select now from clock)
       order by r.after_due limit 1) upcoming on true
   where d.next_at <= cast(? as timestamptz)
   order by d.next_at
   limit ?
     for update of d skip locked
), moved as (
  update deadline d
     set next_at = due.next_at, version = due.version
    from due
   where d.id = due.id
), sent as (
  insert into reminder (id, deadline_id, due_at, after_due, sent_at)
  select uuid_v7(clock.now), due.id, due.due_at, due.after_due, clock.now
    from due, clock
   where due.after_due is not null
  on conflict (deadline_id, due_at, after_due) do nothing
  returning id, deadline_id, after_due >= 0 as missed
), told as (
  insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, due_at,
                            reminder_id, created_at)
  select uuid_v7(clock.now), addressee.organization_id, addressee.roles,
         case when sent.missed then 'DEADLINE_MISSED' else 'DEADLINE_APPROACHING' end,
         due.subject_type, due.subject_id, due.subject_id, due.organization_id, due.due_at, sent.id, clock.now
    from clock, sent
    join due on due.id = sent.deadline_id
   cross join lateral (values (due.organization_id,
                               case due.subject_type when 'DIFFICULTY' then array['reviewer']
                                 else array['reporter', 'report-approver'] end,
                               true),
                              (due.recipient_id,
                               case due.subject_type when 'FINDING' then array['inspector']
                                 when 'DIFFICULTY' then array['reporter', 'report-approver'] else array['reviewer'] end,
                               sent.missed)) as addressee (organization_id, roles, told)
   where addressee.told and addressee.organization_id is not null
   order by due.due_at
), announced as (
  insert into outbox (event_id, topic, key, data, created_at)
  select uuid_v7(clock.now), case when sent.missed then 'deadline.missed' else 'deadline.approaching' end, due.id,
         jsonb_build_object(
           'id', due.id, 'version', due.version, 'subjectType', due.subject_type, 'subjectId', due.subject_id,
           'organizationId', due.organization_id, 'recipientId', due.recipient_id,
           'dueAt', to_char(due.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'rung', due.name),
         clock.now
    from clock, sent
    join due on due.id = sent.deadline_id
   order by due.due_at
)
select (select count(*) from due) as claimed, (select count(*) from sent) as sent
