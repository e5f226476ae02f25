-- Hands the next piece of the log out to the webhooks that it concerns; one statement and so one transaction. Parameters:
-- batch size, then the service's clock three times. Who holds the only row of webhook_fanout works; others find nothing.
-- Positions follow the order of commits, so nothing appears behind the one that is kept.
with cursor as materialized (
  select f.position from webhook_fanout f for update skip locked
), batch as materialized (
  select c.position, c.id, c.type, c.subject_id
    from change c, cursor
   where c.position > cursor.position
   order by c.position limit ?
), handed as (
  insert into webhook_delivery (id, webhook_id, position, message_id, type, subject_id, state, next_at, created_at)
  select uuid_v7(cast(? as timestamptz)), w.id, b.position, b.id, b.type, b.subject_id, 'PENDING',
         cast(? as timestamptz), cast(? as timestamptz)
    from batch b
    join webhook w on w.state <> 'DISABLED' and b.position > w.after_position
     and (cardinality(w.types) = 0 or b.type = any(w.types))
     and (w.organization_id is null
          or exists (select 1 from change_reader r
                      where r.position = b.position
                        and r.organization_id in (w.organization_id, '00000000-0000-0000-0000-000000000000')))
   order by b.position, w.id
  on conflict (webhook_id, message_id, replay) do nothing
), moved as (
  update webhook_fanout set position = (select max(position) from batch) where exists (select 1 from batch)
)
select count(*) as batch from batch
