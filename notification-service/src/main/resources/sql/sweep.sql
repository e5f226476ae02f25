-- One turn of the sweep, one statement and so one transaction. Parameters: now (the service's clock, never the
-- database's), now again (as a constant, so that the index is read in its order), batch size. Rows that another sweep
-- holds are skipped; a row it has just moved no longer qualifies. Of each deadline one rung is reached in a turn.
with clock as (
  select c.now, cast(c.now at time zone 'Asia/Ho_Chi_Minh' as date) as day,
         cast(c.now at time zone 'Asia/Ho_Chi_Minh' as time) as local
    from (select cast(? as timestamptz) as now) c
), due as materialized (
  select d.id, d.subject_type, d.subject_id, d.organization_id, d.recipient_id, d.due_at, d.title, d.version + 1 as version,
         d.next_seq, quiet.until as hushed_until, reached.seq, reached.at, reached.gathered_at, reached.after_due,
         reached.working, reached.name, reached.action, reached.letter, reached.told,
         upcoming.at as upcoming_at, upcoming.seq as upcoming_seq
    from deadline d
    -- late by a time away: what is told then waits for the end of quiet hours as well
    left join lateral (
      select (clock.day + case when clock.local < p.quiet_until then 0 else 1 end + p.quiet_until)
               at time zone 'Asia/Ho_Chi_Minh' as until
        from clock, reminder_policy p
       where p.id = d.policy_id
         and case when p.quiet_from < p.quiet_until then clock.local >= p.quiet_from and clock.local < p.quiet_until
             else clock.local >= p.quiet_from or clock.local < p.quiet_until end) quiet on true
    -- of what has passed together the first act, or else the last reminder; nothing from before the ladder began
    left join lateral (
      select m.seq, m.at, m.gathered_at, r.after_due, r.working, r.name, r.action, r.letter, r.told
        from rung_moment m
        join reminder_rung r on r.policy_id = m.policy_id and r.position = m.position
       where m.policy_id = d.policy_id and m.due_at = d.due_at and m.seq >= d.next_seq
         and m.at <= (select now from clock)
         and (m.seq = d.next_seq or d.begun_at is null or m.at > d.begun_at)
       order by r.action = 'REMIND', case when r.action = 'REMIND' then -m.seq else m.seq end
       limit 1) reached on true
    left join lateral (
      select m.at, m.seq
        from rung_moment m
       where m.policy_id = d.policy_id and m.due_at = d.due_at and m.seq > coalesce(reached.seq, d.next_seq - 1)
         and (d.begun_at is null or m.at > d.begun_at)
       order by m.seq limit 1) upcoming on true
   where d.next_at <= cast(? as timestamptz)
   order by d.next_at
   limit ?
     for update of d skip locked
), moved as (
  update deadline d
     set next_at = coalesce(due.hushed_until, due.upcoming_at),
         next_seq = case when due.hushed_until is null then due.upcoming_seq else due.next_seq end,
         version = case when due.hushed_until is null then due.version else d.version end
    from due
   where d.id = due.id
), sent as (
  insert into reminder (id, deadline_id, due_at, after_due, working, action, planned_at, sent_at, owner_id, superior_id)
  select uuid_v7(clock.now), due.id, due.due_at, due.after_due, due.working, due.action, due.at, clock.now,
         due.organization_id,
         case due.action when 'SUPERIOR' then
           (select o.parent_id from organization_copy o where o.id = due.organization_id) end
    from due, clock
   where due.seq is not null and due.hushed_until is null
  on conflict (deadline_id, due_at, after_due, working) do nothing
  returning id, deadline_id, after_due >= 0 as missed, superior_id
), addressed as (
  -- a body that is told in two capacities is told once
  select named.reminder_id, named.deadline_id, named.missed, named.organization_id,
         array_agg(named.role order by named.place) as roles, min(named.place) as place
    from (select sent.id as reminder_id, sent.deadline_id, sent.missed, addressee.organization_id, role.name as role,
                 min(said.place * 100 + role.place) as place
            from sent
            join due on due.id = sent.deadline_id
            left join organization_copy owner on owner.id = due.organization_id
           cross join lateral jsonb_array_elements(due.told) with ordinality as said (told, place)
           cross join lateral jsonb_array_elements_text(said.told -> 'roles') with ordinality as role (name, place)
           cross join lateral (select case said.told ->> 'body' when 'OWNER' then due.organization_id
                                        when 'RECIPIENT' then due.recipient_id else owner.parent_id end
                                        as organization_id) addressee
           where addressee.organization_id is not null
           group by sent.id, sent.deadline_id, sent.missed, addressee.organization_id, role.name) named
   group by named.reminder_id, named.deadline_id, named.missed, named.organization_id
), drafted as (
  insert into letter (id, version, kind, status, deadline_id, reminder_id, issuer_id, about_id, addressee_id, template_id,
                      due_at, work, created_at)
  select uuid_v7(clock.now), 0, k.kind, 'DRAFT', due.id, sent.id, due.recipient_id, due.organization_id,
         case k.kind when 'URGING' then due.organization_id
           else coalesce((select o.parent_id from organization_copy o where o.id = due.organization_id), due.recipient_id) end,
         (select t.id from template t where t.kind = k.kind and t.language = 'vi' order by t.id desc limit 1),
         due.due_at, due.title, clock.now
    from clock, sent
    join due on due.id = sent.deadline_id
   cross join lateral (select case due.action when 'URGE' then 'URGING' else 'CRITICISM' end as kind) k
   where due.letter and due.recipient_id is not null
  returning id, reminder_id
), told as (
  insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, due_at,
                            reminder_id, created_at)
  select uuid_v7(clock.now), addressed.organization_id, addressed.roles,
         case due.action when 'URGE' then 'DEADLINE_URGED' when 'SUPERIOR' then 'DEADLINE_ESCALATED'
           when 'PROPOSE_CRITICISM' then 'LETTER_DRAFTED'
           else case when addressed.missed then 'DEADLINE_MISSED' else 'DEADLINE_APPROACHING' end end,
         case when due.action = 'PROPOSE_CRITICISM' and drafted.id is not null then 'LETTER' else due.subject_type end,
         case when due.action = 'PROPOSE_CRITICISM' and drafted.id is not null then drafted.id else due.subject_id end,
         due.subject_id, due.organization_id, due.due_at, addressed.reminder_id, clock.now
    from clock, addressed
    join due on due.id = addressed.deadline_id
    left join drafted on drafted.reminder_id = addressed.reminder_id
   where due.gathered_at is null
   order by due.due_at, addressed.place
), gathering as (
  insert into digest (id, organization_id, roles, at)
  select uuid_v7(clock.now), g.organization_id, g.roles, g.gathered_at
    from clock,
         (select distinct addressed.organization_id, addressed.roles, due.gathered_at
            from addressed
            join due on due.id = addressed.deadline_id
           where due.gathered_at is not null
           order by 1, 2, 3) g
  -- the change that is none takes the lock: who sends a digest and who adds to it take turns
  on conflict (organization_id, roles, at) where sent_at is null do update set at = excluded.at
  returning id, organization_id, roles, at
), gathered as (
  insert into digest_item (digest_id, reminder_id)
  select gathering.id, addressed.reminder_id
    from addressed
    join due on due.id = addressed.deadline_id
    join gathering on gathering.organization_id = addressed.organization_id and gathering.roles = addressed.roles
                  and gathering.at = due.gathered_at
), announced as (
  insert into outbox (event_id, topic, key, data, created_at)
  select uuid_v7(clock.now), case when sent.missed then 'deadline.missed' else 'deadline.approaching' end, due.id,
         jsonb_build_object(
           'id', due.id, 'version', due.version, 'subjectType', due.subject_type, 'subjectId', due.subject_id,
           'organizationId', due.organization_id, 'recipientId', due.recipient_id,
           'dueAt', to_char(due.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'rung', due.name,
           'counted', case when due.working then 'WORKING' else 'CALENDAR' end, 'action', due.action),
         clock.now
    from clock, sent
    join due on due.id = sent.deadline_id
   order by due.due_at
), escalated as (
  insert into outbox (event_id, topic, key, data, created_at)
  select uuid_v7(clock.now), 'escalation.raised', sent.id,
         jsonb_build_object(
           'id', sent.id, 'version', 1, 'deadlineId', due.id, 'subjectType', due.subject_type, 'subjectId', due.subject_id,
           'organizationId', due.organization_id, 'recipientId', due.recipient_id, 'superiorId', sent.superior_id,
           'dueAt', to_char(due.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'rung', due.name,
           'counted', case when due.working then 'WORKING' else 'CALENDAR' end),
         clock.now
    from clock, sent
    join due on due.id = sent.deadline_id
   where due.action = 'SUPERIOR'
   order by due.due_at
)
select (select count(*) from due) as claimed, (select count(*) from sent) as sent
