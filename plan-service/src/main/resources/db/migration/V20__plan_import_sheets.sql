-- Where each sheet of a workbook begins in the text: [{"name", "firstLine"}]
alter table plan_import add column sheets jsonb not null default '[]';
