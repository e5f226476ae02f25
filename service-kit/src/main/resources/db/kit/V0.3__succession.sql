-- What passed from one body to another, for read copies: what arrives later than the news of it is put right.
create table reorganization_copy (
    id      uuid   primary key,
    version bigint not null
);

create table organization_move (
    reorganization_id uuid   not null,
    kind              text   not null,
    subject_id        uuid   not null,
    role              text   not null,
    from_id           uuid   not null,
    to_id             uuid   not null,
    plan_id           uuid,
    -- the plan's first version that knows of it
    plan_version      bigint,
    primary key (reorganization_id, kind, subject_id, role, from_id)
);
create index organization_move_plan on organization_move (plan_id, plan_version);
