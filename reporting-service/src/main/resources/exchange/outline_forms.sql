select cast(r.id as text) as key, r.recipient_id as organization_id, md5(cast(c.questions as text)) as stamp,
       jsonb_build_object('regime', r.id, 'questions', c.questions) as content
  from regime r
 cross join lateral (
       select jsonb_agg(jsonb_build_object('question', q.id, 'position', q.position, 'text', q.text)
                        order by q.position) as questions
         from regime_question q where q.regime_id = r.id) c
 where r.status = 'CONFIRMED' and c.questions is not null
