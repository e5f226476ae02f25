-- What every service keeps beside its own tables.

create table organization_copy (
    id          uuid    primary key,
    code        text    not null unique,
    name        text    not null,
    short_name  text,
    level       text    not null,
    line        text    not null,
    parent_id   uuid,
    path        uuid[]  not null,
    valid_from  date    not null,
    valid_to    date,
    version     bigint  not null
);
create index organization_copy_path on organization_copy using gin (path);

create table outbox (
    id            bigint      generated always as identity primary key,
    event_id      uuid        not null,
    topic         text        not null,
    key           text        not null,
    data          text        not null,
    traceparent   text,
    created_at    timestamptz not null,
    published_at  timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table inbox (
    event_id     uuid        primary key,
    received_at  timestamptz not null
);
create index inbox_received on inbox (received_at);

create table idempotency_key (
    caller        text        not null,
    key           text        not null,
    request_hash  bytea       not null,
    response      text,
    created_at    timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table audit_batch (
    number         bigint      primary key,
    entries        int         not null,
    root           bytea       not null,
    previous_root  bytea       not null,
    sealed_at      timestamptz not null
);

create table audit_entry (
    id        uuid        primary key,
    at        timestamptz not null,
    actor     text        not null,
    action    text        not null,
    subject   uuid        not null,
    content   text        not null,
    batch     bigint      references audit_batch (number),
    position  int
);
create index audit_entry_unsealed on audit_entry (id) where batch is null;
create index audit_entry_batch on audit_entry (batch, position);
create index audit_entry_subject on audit_entry (subject, at);
