-- A correction is a report of its own beside the accepted one: the first version's id says whose it is.
alter table report_statement add column original_id uuid;
update report_statement set original_id = report_id;
alter table report_statement alter column original_id set not null;
