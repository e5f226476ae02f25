-- Letters that a rung or early work gives rise to. A person of the issuing body issues or drops each; the words of a draft
-- follow from its template and these facts, those of an issued one are kept.
create table letter (
  id uuid primary key,
  version bigint not null,
  kind text not null check (kind in ('URGING', 'CRITICISM', 'COMMENDATION')),
  status text not null check (status in ('DRAFT', 'ISSUED', 'DROPPED')),
  deadline_id uuid not null references deadline,
  reminder_id uuid unique references reminder,    -- the rung that asked for it; null: it was done early
  issuer_id uuid not null,                        -- the body to which the work is owed
  about_id uuid not null,                         -- the body that owes it
  addressee_id uuid not null,
  template_id uuid not null references template,
  due_at timestamptz not null,
  work text not null,
  created_at timestamptz not null,
  decided_at timestamptz,
  number text,                                    -- as the office gave it
  reason text,                                    -- why it was dropped
  subject text,                                   -- as issued
  body text,
  constraint letter_decided check ((status = 'DRAFT') = (decided_at is null)),
  constraint letter_worded check ((status = 'ISSUED') = (subject is not null and body is not null))
);
create index letter_of_issuer on letter (issuer_id, id desc);
create index letter_of_about on letter (about_id, id desc);
create index letter_of_addressee on letter (addressee_id, id desc);
-- early work is proposed for commendation once
create unique index letter_of_early_work on letter (deadline_id) where kind = 'COMMENDATION';

alter table notification
    drop constraint notification_subject_type_check,
    add constraint notification_subject_type_check
        check (subject_type in ('OBLIGATION', 'TASK', 'FINDING', 'DIFFICULTY', 'REPORT', 'WEBHOOK', 'PLAN', 'LETTER'));
