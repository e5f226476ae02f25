-- What an issued plan said, revision by revision: a list of {part, id, fields}, the fields as a drafter writes them, with
-- the ids of organisations. Written once and never changed.
create table plan_revision (
    plan_id     uuid        not null references plan (id),
    number      integer     not null,
    recorded_at timestamptz not null,
    content     jsonb       not null,
    primary key (plan_id, number)
);

-- Plans issued before this say today what they said then: nothing could change them.
insert into plan_revision (plan_id, number, recorded_at, content)
select p.id, p.revision, p.issued_at,
       (select jsonb_agg(jsonb_build_object('part', i.part, 'id', i.id, 'fields', jsonb_strip_nulls(i.fields)))
          from (select 'DOCUMENT' as part, p.id as id, jsonb_build_object(
                           'type', p.type, 'number', p.number, 'issuer', p.issuer, 'place', p.place,
                           'issuedOn', p.issued_on, 'subject', p.subject, 'signer', p.signer, 'line', p.line,
                           'implements', (select jsonb_agg(jsonb_build_object('citation', c)) from unnest(p.implementing) c),
                           'replaces', (select jsonb_agg(jsonb_build_object('citation', c)) from unnest(p.replaces) c),
                           'annexes', (select jsonb_agg(jsonb_build_object('name', n, 'present', n <> all(p.absent_annexes)))
                                         from unnest(p.annexes) n)) as fields
                union all
                select 'TARGET', t.id, jsonb_build_object(
                           'position', t.position, 'name', t.name, 'kind', t.kind, 'comparator', t.comparator,
                           'evalComparator', t.eval_comparator, 'value', t.value, 'valueTo', t.value_to, 'unit', t.unit,
                           'firm', t.firm, 'dueOn', t.due_on, 'dueBasis', t.due_basis, 'indicator', t.indicator,
                           'reporter', t.reporter_id, 'lead', t.lead_as_written,
                           'coordinators', to_jsonb(t.coordinators_as_written))
                  from target t where t.plan_id = p.id
                union all
                select 'TASK', t.id, jsonb_build_object(
                           'position', t.position, 'name', t.name, 'theme', t.theme, 'lead', t.lead_id,
                           'leadAsWritten', t.lead_as_written, 'coordinators', to_jsonb(t.coordinator_ids),
                           'coordinatorsAsWritten', to_jsonb(t.coordinators_as_written), 'head', t.head,
                           'deliverable', t.deliverable,
                           'deadline', jsonb_build_object('asWritten', t.deadline_as_written,
                                                          'nominalDueOn', t.nominal_due_on),
                           'progress', case when t.progress = 'CONTINUOUS' then t.progress end)
                  from task t where t.plan_id = p.id
                union all
                select 'REPORTING_DUTY', d.id, jsonb_build_object(
                           'position', d.position, 'reporter', d.reporter_id, 'reporterAsWritten', d.reporter_as_written,
                           'recipient', d.recipient_id, 'recipientAsWritten', d.recipient_as_written, 'via', d.via_id,
                           'viaAsWritten', d.via_as_written, 'frequencies', to_jsonb(d.frequencies), 'dueRule', d.due_rule)
                  from reporting_duty d where d.plan_id = p.id) i)
  from plan p
 where p.status <> 'DRAFT';
