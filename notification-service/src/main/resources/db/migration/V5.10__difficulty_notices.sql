-- Whatever is told about, in whatever order the migrations before this one came.
alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'DIFFICULTY', 'REPORT', 'WEBHOOK', 'PLAN'));
