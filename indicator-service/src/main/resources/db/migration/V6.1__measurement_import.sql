-- Files of measurements, until they are read; what became of them stays.
create table measurement_import (
    id              uuid        primary key,
    organization_id uuid        not null,
    client          text        not null,
    hash            text        not null,
    format          text        not null check (format in ('CSV', 'NDJSON')),
    scheme          text        not null check (scheme in ('DIRECTORY', 'QCVN_102')),
    dry_run         boolean     not null,
    partial         boolean     not null,
    pieces          integer     not null,
    status          text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    attempts        integer     not null default 0,
    lines           bigint      not null default 0,
    added           bigint      not null default 0,
    replaced        bigint      not null default 0,
    unchanged       bigint      not null default 0,
    refused         bigint      not null default 0,
    faults          jsonb       not null default '[]',
    failure_code    text,
    created_at      timestamptz not null,
    finished_at     timestamptz
);
-- the same file of the same client is one import, unless nothing of it was kept
create unique index measurement_import_same on measurement_import (organization_id, client, hash, scheme, partial)
    where not dry_run and status <> 'FAILED';
create index measurement_import_waiting on measurement_import (created_at) where status = 'RUNNING';

create table measurement_import_piece (
    import_id uuid    not null references measurement_import,
    number    integer not null,
    content   text    not null,
    primary key (import_id, number)
);

-- beside the import, whose row is held while it is read
create table measurement_import_progress (
    import_id uuid    primary key references measurement_import,
    pieces    integer not null
);
