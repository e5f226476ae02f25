-- reporting-service: Opening.PERIODS, its parameters filled in: twelve months, opened late and all at once.
            insert into obligation (id, version, kind, title, regime_id, plan_id, period_type, window_from, window_to,
                   cut_off, nominal_due_on, due_at, reporter_id, recipient_id, via_id, status, calendar_version, opened_at, together)
            select uuid_v7(), 0, case when r."periodType" is null then 'AD_HOC' else 'PERIODIC' end, r.title, g.id, g.plan_id,
                   r."periodType", r."windowFrom", r."windowTo", r."cutOff", r."nominalDueOn", r."dueAt",
                   m.reporter_id, coalesce((select s.id from organization_copy f
           cross join lateral organization_standing(f.id, cast(date '2025-12-14' as date)) as s (id)
            left join organization_copy o on o.id = s.id
           where f.id = m.recipient_id and f.valid_to < date '2025-12-14' and g.duty_id is null
           order by not exists (select 1 from organization_copy w
                                 where w.id = m.reporter_id and s.id = any(w.path)), o.code
           limit 1), m.recipient_id),
 coalesce((select s.id from organization_copy f
           cross join lateral organization_standing(f.id, cast(date '2025-12-14' as date)) as s (id)
            left join organization_copy o on o.id = s.id
           where f.id = g.via_id and f.valid_to < date '2025-12-14' and g.duty_id is null
           order by not exists (select 1 from organization_copy w
                                 where w.id = m.reporter_id and s.id = any(w.path)), o.code
           limit 1), g.via_id)
                   , 'OPEN', r."calendarVersion", now(), g.together
              from jsonb_to_recordset((
           select jsonb_agg(jsonb_build_object(
                  'title', 'Báo cáo tháng ' || m || '/2025', 'regimeId', '01900000-0003-7000-8000-000000000000',
                  'periodType', 'MONTH', 'windowFrom', cast(date '2024-12-15' + (m - 1) * interval '1 month' as date),
                  'windowTo', cast(date '2025-01-14' + (m - 1) * interval '1 month' as date),
                  'cutOff', cast(date '2025-01-14' + (m - 1) * interval '1 month' as date),
                  'nominalDueOn', cast(date '2025-01-16' + (m - 1) * interval '1 month' as date),
                  'dueAt', date '2025-01-16' + (m - 1) * interval '1 month' + interval '17 hours', 'calendarVersion', 0))
             from generate_series(1, 12) m)) as r (
                   title text, "regimeId" uuid, "periodType" text, "windowFrom" date, "windowTo" date, "cutOff" date,
                   "nominalDueOn" date, "dueAt" timestamptz, "calendarVersion" bigint)
              join regime g on g.id = r."regimeId"
             cross join lateral (
     select g.reporter_id as reporter_id, g.recipient_id as recipient_id where g.duty_id is not null
     union
     select h.id, g.recipient_id from organization_standing(g.reporter_id, cast(date '2025-12-14' as date)) as h (id)
      where g.duty_id is null and (h.id = g.reporter_id or h.id <> g.recipient_id)
        and coalesce(g.member_level, g.member_line, g.member_kind) is null
        and not exists (select 1 from regime_member x where x.regime_id = g.id)
     union
     select o.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
       from organization_copy o
      where coalesce(g.member_level, g.member_line, g.member_kind) is not null
        and o.path @> array[g.reporter_id] and o.id <> g.reporter_id
        and (g.member_level is null or o.level = g.member_level)
        and (g.member_line is null or o.line = g.member_line)
        and (g.member_kind is null or o.kind = g.member_kind)
        and (not g.member_direct or o.parent_id = g.reporter_id)
        and o.valid_from <= date '2025-12-14' and (o.valid_to is null or o.valid_to >= date '2025-12-14')
     union
     select h.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
       from regime_member x
       left join organization_copy f on f.id = x.organization_id and f.valid_to < date '2025-12-14'
      cross join lateral (select x.organization_id as id where f.id is null
                           union all
                          select s.id from organization_standing(f.id, cast(date '2025-12-14' as date)) as s (id)) h
       left join organization_copy o on o.id = h.id
      where x.regime_id = g.id and (f.id is null or h.id <> g.recipient_id)
                   ) m
            on conflict do nothing
returning *
