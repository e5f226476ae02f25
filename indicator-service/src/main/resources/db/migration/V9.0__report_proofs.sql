-- The files that a report brought: {"id", "sha256"} and, of a file that proves a figure, {"indicatorCode", "windowFrom", "windowTo"}.
alter table report_statement add column proofs jsonb not null default '[]';
