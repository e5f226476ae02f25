-- Claims messages that are due. Parameters: now, messages of one webhook at once, now, webhooks that are busy, keys that are
-- here, messages at once, end of the lease, now. A row that another instance holds is skipped; one that it has just claimed is due only when
-- its lease ends. In order means: nothing of the same thing that was handed out earlier is still on its way.
with due as materialized (
  select d.id, d.webhook_id, d.position
    from webhook w
   cross join lateral (
      select p.id, p.webhook_id, p.position
        from webhook_delivery p
       where p.webhook_id = w.id and p.state = 'PENDING' and p.next_at <= cast(? as timestamptz)
         and (not w.ordered
              or not exists (select 1 from webhook_delivery e
                              where e.webhook_id = p.webhook_id and e.subject_id = p.subject_id and e.state = 'PENDING'
                                and e.seq < p.seq))
       order by p.next_at, p.seq
       limit ?
         for update of p skip locked) d
   where w.state = 'ACTIVE' and (w.rests_until is null or w.rests_until <= cast(? as timestamptz))
     and not w.id = any(?)
     and array_remove(array[w.secret_key, w.previous_secret_key], null) <@ cast(? as text[])
   limit ?
)
update webhook_delivery d
   set attempts = d.attempts + 1, next_at = cast(? as timestamptz), attempted_at = cast(? as timestamptz)
  from due
  join webhook w on w.id = due.webhook_id
  left join change c on c.position = due.position
 where d.id = due.id
returning d.id, d.webhook_id, d.message_id, d.type, d.subject_id, d.attempts, d.position is null as test, d.created_at,
          w.url, w.secret, w.secret_key, w.previous_secret, w.previous_secret_key, w.previous_until, c.version, c.occurred_at, c.data
