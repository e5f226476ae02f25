-- What other systems are told of, record by record, as it was at each moment. Written by one transaction at a time (see
-- Journal), so that the order of positions is the order in which rows appear: a cursor never skips one.
create table exchange_entry (
    position        bigint generated always as identity primary key,
    kind            text        not null,
    key             text        not null,   -- of the record: the same in every entry about it
    organization_id uuid,                   -- whose it is; null: a list that all bodies have in common
    at              timestamptz not null,
    until           timestamptz,            -- when the next entry about it took its place
    stamp           text        not null,   -- says whether the record is still the same
    content         jsonb,                  -- null: withdrawn
    size            int         not null,   -- bytes of the content as text
    -- at the end of a transaction each record has one entry that holds
    constraint exchange_entry_holds exclude using btree (kind with =, key with =) where (until is null)
        deferrable initially deferred
);
create index exchange_entry_of_kind on exchange_entry (kind, position);

create index report_accepted on report (obligation_id, report_version) where status = 'ACCEPTED';

create function exchange_body(body uuid) returns jsonb language sql stable strict as $$
    select jsonb_strip_nulls(jsonb_build_object(
               'id', body, 'code', (select o.code from organization_copy o where o.id = body)))
$$;

create function exchange_period(kind text, first_day date, last_day date) returns jsonb language sql immutable as $$
    select case when first_day is not null and last_day is not null
                then jsonb_strip_nulls(jsonb_build_object('type', kind, 'from', first_day, 'to', last_day)) end
$$;

create function exchange_moment(moment timestamptz) returns text language sql stable strict as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
