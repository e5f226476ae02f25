-- Findings of inspections have deadlines, too.
alter table reminder_policy
    drop constraint reminder_policy_kind_check,
    add constraint reminder_policy_kind_check check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING'));
alter table deadline
    drop constraint deadline_subject_type_check,
    drop constraint deadline_kind_check,
    add constraint deadline_subject_type_check check (subject_type in ('OBLIGATION', 'TASK', 'FINDING')),
    add constraint deadline_kind_check check (kind in ('PERIODIC', 'AD_HOC', 'TASK', 'FINDING'));
alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'REPORT'));

insert into reminder_policy (id, kind, created_at) values
  ('01980000-0000-7000-8000-000000000004', 'FINDING', '2025-07-01T00:00:00+07:00');
insert into reminder_rung (policy_id, after_due, name)
  select '01980000-0000-7000-8000-000000000004', r.after_due, r.name
    from reminder_rung r where r.policy_id = '01980000-0000-7000-8000-000000000003';
