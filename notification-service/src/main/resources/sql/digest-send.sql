-- Tells each of these digests as one notification, about the nearest of what is still to be done; a digest of which
-- nothing is left tells nothing. In the transaction that closed them, and as a statement of its own: what was added until
-- then is seen. Parameters: their ids, now.
insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, due_at, item_count,
                          digest_id, created_at)
select uuid_v7(c.now), w.organization_id, w.roles, 'DEADLINE_DIGEST', w.subject_type, w.subject_id, w.subject_id, w.owner_id,
       w.due_at, w.number, w.digest_id, c.now
  from (select g.id as digest_id, g.organization_id, g.roles, d.subject_type, d.subject_id, d.organization_id as owner_id,
               d.due_at, count(*) over (partition by g.id) as number,
               row_number() over (partition by g.id order by d.due_at, d.id) as place
          from digest g
          join digest_item i on i.digest_id = g.id
          join reminder r on r.id = i.reminder_id
          join deadline d on d.id = r.deadline_id and d.due_at = r.due_at
         where g.id = any(?) and d.status = 'OPEN' and d.waiting_since is null) w,
       (select cast(? as timestamptz) as now) c
 where w.place = 1
 order by w.due_at
