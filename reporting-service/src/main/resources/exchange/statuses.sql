select cast(o.id as text) as key, o.recipient_id as organization_id,
       concat_ws(':', o.version, p.id, p.status, extract(epoch from p.submitted_at)) as stamp,
       jsonb_strip_nulls(jsonb_build_object(
           'obligation', o.id, 'regime', o.regime_id, 'plan', o.plan_id, 'title', o.title,
           'period', exchange_period(o.period_type, o.window_from, o.window_to),
           'reporter', exchange_body(o.reporter_id), 'recipient', exchange_body(o.recipient_id),
           'dueAt', exchange_moment(o.due_at), 'status', o.status,
           'satisfiedBy', o.satisfied_by_id, 'report', p.status,
           'reportVersion', p.report_version, 'late', p.late, 'submittedAt', exchange_moment(p.submitted_at),
           'acceptedAt', exchange_moment(p.accepted_at))) as content
  from obligation o
  left join lateral (
       select h.id, h.status, h.report_version, h.late, h.submitted_at, h.accepted_at
         from report h
        where h.obligation_id = o.id and h.status in ('SUBMITTED', 'RETURNED', 'ACCEPTED')
        order by h.report_version desc limit 1) p on true
