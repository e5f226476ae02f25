-- A duty is one member's share of a heading; of recurring work, in one period.
alter table task_copy
    add column part_of         uuid,
    add column occurrence_from date,
    add column occurrence_to   date;
