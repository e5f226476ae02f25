-- A number belongs to the body that gave it: two bodies merge, and both their plans 12/KH-UBND stay what they are.
alter table plan add column numbered_by uuid;
update plan set numbered_by = keeper_id where status <> 'DRAFT';

drop index plan_number;
create unique index plan_number
    on plan (numbered_by, lower(coalesce(issuer, '')), lower(type), series, number_key)
    nulls not distinct
    where status <> 'DRAFT' and number is not null;
