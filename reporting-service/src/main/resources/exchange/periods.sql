select concat_ws(':', w.type, to_char(w.first_day, 'YYYY-MM-DD'), to_char(w.last_day, 'YYYY-MM-DD')) as key,
       cast(null as uuid) as organization_id, '1' as stamp,
       jsonb_build_object(
           'type', w.type, 'year', cast(extract(year from w.last_day) as int),
           'number', case w.type when 'MONTH' then w.month when 'QUARTER' then (w.month + 2) / 3
                                 when 'HALF_YEAR' then (w.month + 5) / 6 else 1 end,
           'from', w.first_day, 'to', w.last_day) as content
  from (select distinct o.period_type as type, o.window_from as first_day, o.window_to as last_day,
               cast(extract(month from o.window_to) as int) as month
          from obligation o
         where o.period_type is not null and o.window_from is not null and o.window_to is not null) w
