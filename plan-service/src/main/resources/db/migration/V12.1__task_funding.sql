-- Where money comes from; data, so that another source is another row.
create table funding_source (
    code     varchar(40) primary key,
    position integer not null unique,
    name     text    not null
);

insert into funding_source (code, position, name) values
    ('CENTRAL_BUDGET', 1, 'Ngân sách trung ương'),
    ('LOCAL_BUDGET', 2, 'Ngân sách địa phương'),
    ('ODA', 3, 'Vốn ODA'),
    ('ENTERPRISE', 4, 'Vốn doanh nghiệp'),
    ('OTHER', 5, 'Nguồn hợp pháp khác');

-- What was said of the money of a task, statement by statement, each whole: amounts in VND, source by source and summed.
-- Written once and never changed; of several, the one on the latest day counts, and of those on one day the last.
create table task_funding (
    task_id     uuid        not null references task (id) on delete cascade,
    version     bigint      not null,
    as_of       date        not null,
    recorded_at timestamptz not null,
    sources     jsonb       not null,
    requested   numeric     not null,
    planned     numeric     not null,
    allocated   numeric     not null,
    disbursed   numeric     not null,
    primary key (task_id, version)
);

create index task_funding_day on task_funding (task_id, as_of desc, version desc);

-- The statement that counts at the end of a day.
create function task_funding_on(task uuid, day date) returns setof task_funding language sql stable as
$$ select * from task_funding f where f.task_id = task and f.as_of <= day order by f.as_of desc, f.version desc limit 1 $$;
