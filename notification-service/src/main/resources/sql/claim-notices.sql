-- Claims notices that are due. Parameters: now, the channels that are served, notices at once, end of the lease, now. A row
-- that another instance holds is skipped; one that it has just claimed is due only when its lease ends.
with due as materialized (
  select d.id from notice_delivery d
   where d.state = 'PENDING' and d.next_at <= cast(? as timestamptz) and d.channel = any(?)
   order by d.next_at
   limit ?
     for update skip locked
)
update notice_delivery d
   set attempts = d.attempts + 1, next_at = cast(? as timestamptz), attempted_at = cast(? as timestamptz)
  from due
 where d.id = due.id
returning d.id, d.notification_id, d.subject, d.stands_in, d.channel, d.attempts, d.good_until
