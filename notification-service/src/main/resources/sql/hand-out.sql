-- Hands notifications out: what was found for each is kept and they are marked, in one statement and so one transaction.
-- Whoever locks a notification first hands it out. Parameters: the service's clock, the notifications, then of each notice
-- its notification, person, whether as a deputy, channel, state, failure and until when it is of use.
with clock as (
  select cast(? as timestamptz) as now
), todo as materialized (
  select n.id from notification n
   where n.id = any(?) and n.handed_out_at is null
   order by n.id
     for update skip locked
), marked as (
  update notification n set handed_out_at = clock.now from todo, clock where n.id = todo.id
), noted as (
  insert into notice_delivery (id, notification_id, subject, stands_in, channel, state, failure, next_at, good_until,
                               delivered_at, created_at)
  select uuid_v7(clock.now), todo.id, notice.subject, notice.stands_in, notice.channel, notice.state,
         nullif(notice.failure, ''), case notice.state when 'PENDING' then clock.now end, notice.good_until,
         case notice.state when 'DELIVERED' then clock.now end, clock.now
    from clock
   cross join unnest(cast(cast(? as text[]) as uuid[]), cast(? as text[]), cast(cast(? as text[]) as boolean[]),
                     cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(cast(? as text[]) as timestamptz[]))
           as notice (notification_id, subject, stands_in, channel, state, failure, good_until)
    join todo on todo.id = notice.notification_id
  on conflict (notification_id, subject, channel) do nothing
)
select count(*) as handed_out from todo
