-- Duties to issue a plan, asked from the demanding plan.
create index task_issue_plan on task (plan_id, lead_id) where kind = 'ISSUE_PLAN';
