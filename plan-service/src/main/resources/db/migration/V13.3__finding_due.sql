-- A day off is no last day: the effective moment stands beside the nominal day, as the working calendar gave it.
alter table finding add column due_at timestamptz;
alter table finding_step add column due_at timestamptz;
update finding set due_at = cast(nominal_due_on + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh';
update finding_step set due_at = cast(nominal_due_on + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh';
alter table finding alter column due_at set not null;
alter table finding_step alter column due_at set not null;
