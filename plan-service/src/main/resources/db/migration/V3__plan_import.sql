-- The text of a document on its way to becoming a plan. RUNNING rows are the queue: a worker locks one, so a worker that
-- dies lets go of it and the next one finishes it.
create table plan_import (
    id           uuid primary key,
    keeper_id    uuid        not null references organization (id),
    file_name    text        not null,
    content      text        not null,
    status       varchar(10) not null,
    result       jsonb,
    failure_code text,
    plan_id      uuid references plan (id),
    created_at   timestamptz not null,
    finished_at  timestamptz
);

create index plan_import_running on plan_import (created_at) where status = 'RUNNING';
create index plan_import_keeper on plan_import (keeper_id, id);
