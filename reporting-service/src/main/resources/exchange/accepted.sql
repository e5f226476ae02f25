(select p.obligation_id, p.id as report_id, p.recipient_id,
        jsonb_strip_nulls(jsonb_build_object(
            'obligation', o.id, 'report', p.id, 'reportVersion', p.report_version, 'regime', o.regime_id,
            'plan', o.plan_id, 'period', exchange_period(o.period_type, o.window_from, o.window_to),
            'reporter', exchange_body(p.reporter_id), 'recipient', exchange_body(p.recipient_id),
            'late', coalesce(p.late, false), 'acceptedAt', exchange_moment(p.accepted_at))) as head
   from report p
   join obligation o on o.id = p.obligation_id
  where p.status = 'ACCEPTED'
    and not exists (select 1 from report n
                     where n.obligation_id = p.obligation_id and n.status = 'ACCEPTED'
                       and n.report_version > p.report_version))
