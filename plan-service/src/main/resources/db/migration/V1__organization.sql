-- The organisation directory: this service is its source, every other service (and the kit's scope here) keeps a copy.
create table organization (
    id         uuid primary key,
    version    bigint       not null,
    code       varchar(35)  not null,
    name       varchar(300) not null,
    short_name varchar(100),
    level      varchar(20)  not null,
    line       varchar(10)  not null,
    parent_id  uuid references organization (id),
    path       uuid[]       not null,
    valid_from date         not null,
    valid_to   date,
    -- closed organisations keep their row, so a code is never given twice (Decision 20/2020)
    constraint organization_code unique (code),
    constraint organization_interval check (valid_to is null or valid_to >= valid_from)
);

create index organization_parent on organization (parent_id, code);

-- How an organisation stands in every answer: {"id", "code", "name"}.
create function organization_ref(organization_id uuid) returns jsonb language sql stable as
$$ select jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) from organization o where o.id = organization_id $$;

create function organization_refs(organization_ids uuid[]) returns jsonb language sql stable as
$$ select coalesce(jsonb_agg(organization_ref(i.id) order by i.nth), '[]'::jsonb)
     from unnest(organization_ids) with ordinality i(id, nth) $$;
