create table programme (
    id          uuid primary key,
    version     bigint      not null,
    code        varchar(35) not null unique,
    name        text        not null,
    description text
);

alter table plan
    add column programme varchar(35) references programme (code),
    -- nơi nhận: whom the document is sent to, and for what; a purpose that is not written is empty
    add column distribution text[] not null default '{}',
    add column distribution_purposes text[] not null default '{}';

create index plan_programme on plan (programme, id) where programme is not null;

-- Reviews of older plans still in force, which a plan orders.
create table plan_review (
    id           uuid primary key,
    version      bigint not null,
    plan_id      uuid   not null references plan (id),
    reviewed_id  uuid   not null references plan (id),
    due_on       date,
    outcome      varchar(10),
    concluded_on date,
    note         text,
    constraint plan_review_once unique (plan_id, reviewed_id)
);
