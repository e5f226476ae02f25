-- Decisions on amendments are owed, too.
alter table reminder_policy
    drop constraint reminder_policy_kind_check,
    add constraint reminder_policy_kind_check
        check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING', 'DIFFICULTY', 'AMENDMENT'));
alter table deadline
    drop constraint deadline_subject_type_check,
    drop constraint deadline_kind_check,
    add constraint deadline_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'DIFFICULTY', 'AMENDMENT')),
    add constraint deadline_kind_check
        check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING', 'DIFFICULTY', 'AMENDMENT'));
alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'DIFFICULTY', 'REPORT', 'WEBHOOK', 'PLAN', 'LETTER',
                                'AMENDMENT'));

insert into reminder_policy (id, kind, created_at) values
  ('01980000-0000-7000-8000-000000000006', 'AMENDMENT', '2025-07-01T00:00:00+07:00');
insert into reminder_rung (policy_id, position, after_due, name, told)
select '01980000-0000-7000-8000-000000000006', r.position, r.after_due, r.name, cast(r.told as jsonb)
  from (values (0, -259200, '-P3D', '[{"body": "OWNER", "roles": ["plan-editor", "plan-issuer"]}]'),
               (1, -86400, '-P1D', '[{"body": "OWNER", "roles": ["plan-editor", "plan-issuer"]}]'),
               (2, 0, 'PT0S', '[{"body": "OWNER", "roles": ["plan-editor", "plan-issuer"]},
                                {"body": "RECIPIENT", "roles": ["plan-editor", "plan-issuer"]}]'))
         as r (position, after_due, name, told);
