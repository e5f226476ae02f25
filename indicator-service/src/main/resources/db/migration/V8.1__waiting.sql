-- What waited on a superior, and when: scores take those days off, due dates stay. The last state of each difficulty.
create table waiting (
    difficulty_id uuid        primary key,
    version       bigint      not null,
    blocked       uuid[]      not null,
    since         timestamptz,
    until         timestamptz
);
create index waiting_blocked on waiting using gin (blocked);

-- How many days of Asia/Ho_Chi_Minh a task or an obligation had waited by a day. Days on which it waited for several count once;
-- what is answered on the day on which it was raised takes none off.
create function waited_days(thing uuid, by_day date) returns integer language sql stable as
$$ select coalesce(sum(upper(d.days) - lower(d.days)), 0)::integer
     from (select range_agg(daterange(i.first_day, i.end_day)) as days
             from (select cast(w.since at time zone 'Asia/Ho_Chi_Minh' as date) as first_day,
                          least(cast(w.until at time zone 'Asia/Ho_Chi_Minh' as date), by_day) as end_day
                     from waiting w where w.blocked @> array[thing]) i
            where i.first_day < i.end_day) r
    cross join unnest(r.days) d (days) $$;
