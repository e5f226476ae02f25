select cast(a.obligation_id as text) as key, a.recipient_id as organization_id, cast(a.report_id as text) as stamp,
       jsonb_build_object('report', a.head, 'values', (
           select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                      'target', i.subject_id, 'indicatorCode', i.indicator_code, 'numerator', i.numerator,
                      'denominator', i.denominator, 'value', i.value,
                      'estimated', i.value_kind is not distinct from 'ESTIMATED')) order by i.position)
             from report_item i
            where i.report_id = a.report_id and i.type = 'TARGET' and i.origin = 'OWN' and i.answer = 'VALUE'
              and i.subject_id is not null and i.trues_up_id is null)) as content
  from {accepted} a
 where exists (select 1 from report_item i
                where i.report_id = a.report_id and i.type = 'TARGET' and i.origin = 'OWN' and i.answer = 'VALUE'
                  and i.subject_id is not null and i.trues_up_id is null)
