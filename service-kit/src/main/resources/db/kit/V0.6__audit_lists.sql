-- The log as a list, newest first, and by itself what looks at personal data. A text that was altered until it is no JSON
-- says nothing here; the check of the log names it.
alter table audit_entry add column personal_data boolean not null default false;
update audit_entry set personal_data = true
 where content like '%"personalData":true%'
   and case when content is json then cast(content as jsonb) -> 'facts' -> 'personalData' = 'true'::jsonb end;
create index audit_entry_newest on audit_entry (at desc, id desc);
create index audit_entry_personal on audit_entry (at desc, id desc) where personal_data;
