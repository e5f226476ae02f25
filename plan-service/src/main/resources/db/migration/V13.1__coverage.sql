-- Whom a plan addresses, asked from the plan.
create index plan_addressee_plan on plan_addressee (plan_id, organization_id);
