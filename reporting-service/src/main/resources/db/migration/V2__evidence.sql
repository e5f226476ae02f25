-- Bytes, stored once per SHA-256 and size. While they arrive, and until they are checked, the hash is not known.
create table evidence_content (
    id     uuid primary key,
    sha256 bytea,
    size   bigint,
    uses   int not null check (uses >= 0),
    unique (sha256, size)
);

-- A fixed grid: row n holds the bytes from n × 256 KiB on, so that any offset is found by arithmetic.
create table evidence_chunk (
    content_id uuid not null references evidence_content on delete cascade,
    number     int not null,
    bytes      bytea not null check (octet_length(bytes) between 1 and 262144),
    primary key (content_id, number)
);
-- what comes is compressed already; trying again would only cost
alter table evidence_chunk alter column bytes set storage external;

create table evidence (
    id              uuid primary key,
    state           text not null check (state in ('UPLOADING', 'READY', 'REMOVED')),
    subject_kind    text not null,
    subject_id      uuid not null,
    dossier_id      uuid not null,          -- what decides who reads it and whether it may change: the report of an item
    organization_id uuid not null,          -- the body that gave it
    file_name       text not null,
    declared_type   text,
    metadata        text not null,          -- Upload-Metadata as it came
    content_id      uuid not null references evidence_content,
    length          bigint check (length > 0),
    received        bigint not null check (received >= 0),
    looks           int not null default 0, -- into the whole file, that have not ended: a process may have died of it
    writer          uuid,                   -- the PATCH whose bytes count; an older one finds another id here
    type            text,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    uploaded_at     timestamptz,
    handed_in_at    timestamptz             -- once it went out with its dossier its bytes stay
);
create index evidence_dossier on evidence (dossier_id, id);
create index evidence_subject on evidence (subject_id);
create index evidence_content_used on evidence (content_id);
create index evidence_unfinished on evidence (expires_at) where state = 'UPLOADING';
create index evidence_unfinished_of on evidence (organization_id) where state = 'UPLOADING';
