-- The newest that was heard of each plan: what is older, in whatever order it arrives, is dropped.
create table plan_state (
    plan_id  uuid primary key,
    version  bigint  not null,
    in_force boolean not null
);

-- Regimes keep the duty as the plan named it: an amendment that changes it asks for a new confirmation, another does not.
alter table regime add column duty text;

insert into plan_state (plan_id, version, in_force)
select t.plan_id, max(t.plan_version), true from target_copy t group by t.plan_id;
