-- What a hand-written loop does that knows the ladder and whom it tells: claim a batch, move it to its next rung, record the
-- reminder, tell the inbox and the outbox, commit; until nothing is due at :now.
do $$
declare
  claimed integer;
begin
  loop
    with due as materialized (
      select d.id, d.subject_type, d.subject_id, d.organization_id, d.recipient_id, d.due_at, d.version + 1 as version,
             uuid_v7(:now) as reminder_id
        from deadline d
       where d.next_at <= :now
       order by d.next_at limit 500
         for update skip locked
    ), moved as (
      update deadline d set next_at = due.due_at - interval '3 days', next_seq = 1, version = due.version
        from due where d.id = due.id
    ), sent as (
      insert into reminder (id, deadline_id, due_at, after_due, action, planned_at, sent_at, owner_id)
      select due.reminder_id, due.id, due.due_at, -604800, 'REMIND', due.due_at - interval '7 days', :now, due.organization_id
        from due
    ), told as (
      insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, due_at,
                                reminder_id, created_at)
      select uuid_v7(:now), due.organization_id, '{reporter,report-approver}', 'DEADLINE_APPROACHING', due.subject_type,
             due.subject_id, due.subject_id, due.organization_id, due.due_at, due.reminder_id, :now
        from due
    ), announced as (
      insert into outbox (event_id, topic, key, data, created_at)
      select uuid_v7(:now), 'deadline.approaching', due.id,
             jsonb_build_object(
               'id', due.id, 'version', due.version, 'subjectType', due.subject_type, 'subjectId', due.subject_id,
               'organizationId', due.organization_id, 'recipientId', due.recipient_id,
               'dueAt', to_char(due.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'rung', '-P7D',
               'counted', 'CALENDAR', 'action', 'REMIND'),
             :now
        from due
    )
    select count(*) into claimed from due;
    commit;
    exit when claimed = 0;
  end loop;
end $$
