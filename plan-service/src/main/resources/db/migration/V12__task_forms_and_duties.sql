-- The working calendar as decided, year by year: a copy of what reporting-service announces.
create table calendar_year (
    year    integer primary key,
    version bigint not null,
    days    jsonb  not null
);

-- A deadline in the form the plan words it; nominal_due_on and due_at are what it comes to.
alter table task
    add column kind             varchar(12) not null default 'TASK',
    add column lead_class       text,
    add column monitor_id       uuid,
    add column deadline         jsonb,
    add column calendar_version bigint,
    add column cancelled_on     date;

update task set deadline = jsonb_strip_nulls(
       jsonb_build_object('asWritten', deadline_as_written, 'nominalDueOn', nominal_due_on))
 where deadline_as_written is not null or nominal_due_on is not null;

alter table task drop column deadline_as_written;

-- A heading is a task that a class leads, or that recurs. Its duties are tasks of their own: one per member and period.
alter table task
    add column part_of         uuid references task (id) on delete cascade,
    add column member_id       uuid, -- for whom it was made; a reorganisation may pass the lead on
    add column occurrence_from date,
    add column occurrence_to   date,
    add column opened_to       date; -- of a heading that recurs: the last day of the last occurrence that was opened

alter table task add column heading boolean not null generated always as (
    part_of is null and (lead_class is not null or coalesce(jsonb_typeof(deadline -> 'recurrence') = 'object', false))) stored;

-- A duty stands where its heading stands.
alter table task drop constraint task_position;
create unique index task_position on task (plan_id, position) where part_of is null;
create unique index task_duty on task (part_of, member_id, occurrence_from) nulls not distinct where part_of is not null;
create index task_monitor on task (monitor_id) where monitor_id is not null;
create index task_recurring on task (opened_to nulls first, id) where heading;
create index task_nominal on task (nominal_due_on) where nominal_due_on is not null and progress in ('NOT_STARTED', 'IN_PROGRESS');
