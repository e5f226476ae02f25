-- Plans are told about, too; after the migrations that let other things in.
alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'REPORT', 'WEBHOOK', 'PLAN'));
