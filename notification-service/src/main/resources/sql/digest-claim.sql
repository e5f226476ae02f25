-- Closes digests whose moment has come, so that what is added from now on is another digest. Parameters: now (as when it
-- is sent), now, batch size. A digest that somebody is adding to is skipped and comes with the next turn.
update digest g
   set sent_at = cast(? as timestamptz)
 where g.id in (select p.id from digest p
                 where p.sent_at is null and p.at <= cast(? as timestamptz)
                 order by p.at limit ? for update skip locked)
returning g.id
