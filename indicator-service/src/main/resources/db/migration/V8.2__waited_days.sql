-- How many days of Asia/Ho_Chi_Minh tasks or obligations had waited by certain days, for any number in one pass; what did not wait is
-- left out. Days on which one waited for several count once; what is answered on the day on which it was raised takes none off.
create function waited_days(things uuid[], by_days date[]) returns table (thing uuid, by_day date, days integer)
    language sql stable as
$$ select x.thing, x.by_day, cast(sum(upper(d.part) - lower(d.part)) as integer)
     from (select a.thing, a.by_day, range_agg(daterange(h.first_day, least(h.end_day, a.by_day))) as parts
             from (select distinct u.thing, u.by_day from unnest(things, by_days) as u (thing, by_day)) a
             join (select b.thing, cast(w.since at time zone 'Asia/Ho_Chi_Minh' as date) as first_day,
                          cast(w.until at time zone 'Asia/Ho_Chi_Minh' as date) as end_day
                     from waiting w cross join unnest(w.blocked) b (thing)
                    where w.since is not null) h on h.thing = a.thing
            where h.first_day < least(h.end_day, a.by_day)
            group by a.thing, a.by_day) x
    cross join unnest(x.parts) d (part)
    group by x.thing, x.by_day $$;

drop function waited_days(uuid, date);
drop index waiting_blocked;
