-- Systems that receive what bodies exchange. No secret is here: the credential is a name that configuration explains.
create table exchange_partner (
    id              uuid        primary key,
    version         bigint      not null,
    code            text        not null unique,
    name            text        not null,
    organization_id uuid        not null,   -- the body that sends: what it and those below it accepted
    adapter         text        not null,
    base_url        text        not null,
    credential      text,
    packets         text[]      not null,   -- empty: all
    active          boolean     not null,
    created_at      timestamptz not null
);
create index exchange_partner_organization on exchange_partner (organization_id);

-- A message to a partner. It keeps its id through every attempt; next_at is also the lease of whoever is sending it.
create table exchange_send (
    partner_id   uuid        not null references exchange_partner,
    message_id   uuid        not null,
    version      bigint      not null,
    status       text        not null check (status in ('QUEUED', 'SENT', 'ACCEPTED', 'REJECTED')),
    anew         boolean     not null,
    packets      text[]      not null,      -- as asked for; empty: those of the partner
    since        bigint      not null,      -- position up to which the send before reached
    until        bigint      not null,      -- the last position in this one
    records      int         not null,
    more         boolean     not null,      -- whether there was more than one message holds
    created_at   timestamptz not null,
    attempts     int         not null default 0,
    next_at      timestamptz,               -- null: nothing more is to be done
    attempted_at timestamptz,
    sent_at      timestamptz,               -- when the partner first said that it has it
    answered_at  timestamptz,
    failure      text,                      -- why the last attempt brought no answer
    receipt      text,
    reason       text,                      -- why the message as a whole was rejected
    rejected     int         not null default 0,
    primary key (partner_id, message_id),
    check ((status in ('QUEUED', 'SENT')) = (next_at is not null)),
    check (status <> 'ACCEPTED' or receipt is not null)
);
create index exchange_send_due on exchange_send (next_at) where status in ('QUEUED', 'SENT');
-- what is under way is not sent once more under another id
create unique index exchange_send_open on exchange_send (partner_id) where status in ('QUEUED', 'SENT');

create table exchange_send_record (
    partner_id uuid   not null,
    message_id uuid   not null,
    position   bigint not null references exchange_entry,
    status     text   not null check (status in ('WAITING', 'ACCEPTED', 'REJECTED')),
    reason     text,
    primary key (partner_id, message_id, position),
    foreign key (partner_id, message_id) references exchange_send
);

-- What a partner accepted last of each record: the next delta is what has moved on from there.
create table exchange_known (
    partner_id uuid   not null references exchange_partner,
    kind       text   not null,
    key        text   not null,
    position   bigint not null references exchange_entry,
    primary key (partner_id, kind, key)
);
