-- Each seal covers everything before it (head), tells which record was altered (leaves), and is witnessed by the other
-- services; a log that was restored goes on in a new epoch. What stands is sealed anew as it is: its roots are unchanged.
alter table audit_batch
    add column epoch         bigint not null default 1,
    add column leaves        bytea,
    add column previous_head bytea,
    add column head          bytea;

do $$
declare
    before bytea := decode(repeat('00', 32), 'hex');
    one    record;
begin
    for one in select number, entries, root, sealed_at from audit_batch order by number loop
        update audit_batch b
           set previous_head = before,
               leaves = (select coalesce(string_agg(sha256('\x00'::bytea || convert_to(e.content, 'UTF8')),
                                                    ''::bytea order by e.position), ''::bytea)
                           from audit_entry e where e.batch = one.number),
               head = sha256('\x02'::bytea || int8send(1) || int8send(one.number) || int4send(one.entries)
                             || int8send((extract(epoch from one.sealed_at) * 1000000)::bigint)
                             || one.root || before)
         where b.number = one.number
        returning b.head into before;
    end loop;
end $$;

alter table audit_batch
    alter column leaves set not null,
    alter column previous_head set not null,
    alter column head set not null;

-- an epoch after the first: from which batch it goes on, and what was announced after that and is lost
create table audit_epoch (
    number      bigint      primary key,
    from_batch  bigint      not null,
    from_head   bytea       not null,
    lost_epoch  bigint      not null,
    lost_batch  bigint      not null,
    lost_head   bytea       not null,
    opened_at   timestamptz not null
);

-- what this service has seen of the logs of the others
create table audit_witness (
    service    text        not null,
    batch      bigint      not null,
    epoch      bigint      not null,
    head       bytea       not null,
    sealed_at  timestamptz not null,
    primary key (service, batch, head)
);
