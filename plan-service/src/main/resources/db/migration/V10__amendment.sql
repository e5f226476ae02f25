-- What units want changed in issued plans. A dossier is an amendment of the keeper that has gathered others.
create table amendment (
    id            uuid primary key,
    version       bigint      not null,
    plan_id       uuid        not null references plan (id),
    proposer_id   uuid        not null references organization (id),
    status        varchar(10) not null,
    reason        text        not null,
    base_revision integer     not null,
    dossier_id    uuid references amendment (id),
    outcome       varchar(10),
    revision      integer,
    created_at    timestamptz not null,
    submitted_at  timestamptz,
    decided_at    timestamptz
);

create index amendment_plan on amendment (plan_id, id);
create index amendment_proposer on amendment (proposer_id, id);
create index amendment_dossier on amendment (dossier_id) where dossier_id is not null;

-- One change each, as data: {part, id, kind, fields: [{field, from, to}]}, and what the issuer said to it.
create table amendment_item (
    id              uuid primary key,
    amendment_id    uuid    not null references amendment (id),
    position        integer not null,
    change          jsonb   not null,
    reason          text,
    decision        varchar(10),
    decision_reason text,
    constraint amendment_item_position unique (amendment_id, position)
);
