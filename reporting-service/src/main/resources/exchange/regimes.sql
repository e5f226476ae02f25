select cast(r.id as text) as key, r.recipient_id as organization_id, md5(cast(c.content as text)) as stamp, c.content
  from regime r
 cross join lateral (
       select jsonb_strip_nulls(jsonb_build_object(
                  'regime', r.id, 'kind', r.kind, 'title', r.title, 'plan', r.plan_id,
                  'reporter', exchange_body(r.reporter_id), 'recipient', exchange_body(r.recipient_id),
                  'via', exchange_body(r.via_id),
                  'members', case when coalesce(r.member_level, r.member_line, r.member_kind) is not null or m.named is not null
                                  then jsonb_build_object(
                                           'level', r.member_level, 'line', r.member_line, 'kind', r.member_kind,
                                           'direct', r.member_direct, 'toParent', r.to_parent,
                                           'named', coalesce(m.named, '[]')) end,
                  'frequencies', coalesce(to_jsonb(string_to_array(nullif(r.frequencies, ''), ',')), '[]'),
                  'windowDay', r.window_day, 'dueDays', coalesce(d.days, '[]'), 'dueWorkingDays', r.due_working_days,
                  'rollPolicy', r.roll_policy)) as content
         from (select jsonb_agg(exchange_body(x.organization_id) order by x.organization_id) as named
                 from regime_member x where x.regime_id = r.id) m
        cross join (select jsonb_agg(jsonb_build_object('day', y.day, 'month', y.month, 'inclusive', y.inclusive)
                                     order by y.place) as days
                      from (select cast(0 as bigint) as place, r.due_day as day, r.due_month as month,
                                   coalesce(r.due_inclusive, false) as inclusive
                             where r.due_day is not null
                            union all
                            select z.place, cast(split_part(z.date, '/', 1) as int),
                                   cast(left(split_part(z.date, '/', 2), -1) as int), right(z.date, 1) = '='
                              from unnest(string_to_array(nullif(r.due_more, ''), ';'))
                                   with ordinality as z (date, place)) y) d) c
 where r.status = 'CONFIRMED'
