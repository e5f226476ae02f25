-- Bodies change: `organization` has each as it stands (a closed one as it last stood), `organization_state` every interval
-- in which it looked the same, `given_code` every code that was ever given.

-- Letters without their marks, for search: "Tân Phong" and "tan phong" are found by either. The unaccent extension is not
-- everywhere, and not immutable.
create function folded(written text) returns text language sql immutable strict parallel safe as
$$ select lower(translate(regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dD')) $$;

alter table organization
    add column administrative_code varchar(5),
    add column kind                varchar(40),
    -- since when it looks as it does
    add column state_from          date,
    add column successor_ids       uuid[] not null default '{}',
    add column search              text generated always as (folded(name || ' ' || coalesce(short_name, ''))) stored;
update organization set state_from = valid_from;
alter table organization alter column state_from set not null;

create table organization_state (
    organization_id     uuid         not null references organization (id),
    valid_from          date         not null,
    valid_to            date,
    code                varchar(35)  not null,
    administrative_code varchar(5),
    name                varchar(300) not null,
    short_name          varchar(100),
    level               varchar(20)  not null,
    line                varchar(10)  not null,
    kind                varchar(40),
    parent_id           uuid,
    path                uuid[]       not null,
    search              text         not null,
    primary key (organization_id, valid_from)
);
create index organization_state_code on organization_state (code);
create index organization_state_parent on organization_state (parent_id);
create index organization_state_path on organization_state using gin (path);

-- A row stays when its code is closed, so no code is ever given twice (Decision 20/2020). A code written by mistake has an
-- empty interval: it was never valid, and is not given again either.
create table given_code (
    code            varchar(35) primary key,
    system          varchar(20) not null,
    organization_id uuid        not null references organization (id),
    valid_from      date        not null,
    valid_to        date
);
create index given_code_organization on given_code (organization_id);

create function organization_code_given(body organization, given_system text, given text) returns void language plpgsql as $$
begin
    update given_code
       set valid_to = greatest(body.state_from, valid_from) - 1
     where organization_id = body.id and system = given_system and valid_to is null and code is distinct from given;
    if given is not null then
        insert into given_code (code, system, organization_id, valid_from)
        select given, given_system, body.id, body.state_from
         where not exists (select 1 from given_code c
                            where c.organization_id = body.id and c.code = given);
    end if;
    update given_code set valid_to = body.valid_to
     where organization_id = body.id and system = given_system and code = given and body.valid_to is not null;
end $$;

create function organization_remembered() returns trigger language plpgsql as $$
begin
    update organization_state set valid_to = new.state_from - 1
     where organization_id = new.id and valid_from < new.state_from
       and (valid_to is null or valid_to >= new.state_from);
    insert into organization_state
    values (new.id, new.state_from, new.valid_to, new.code, new.administrative_code, new.name, new.short_name, new.level,
            new.line, new.kind, new.parent_id, new.path, new.search)
    on conflict (organization_id, valid_from) do update
       set valid_to = excluded.valid_to, code = excluded.code, administrative_code = excluded.administrative_code,
           name = excluded.name, short_name = excluded.short_name, level = excluded.level, line = excluded.line,
           kind = excluded.kind, parent_id = excluded.parent_id, path = excluded.path, search = excluded.search;
    perform organization_code_given(new, 'ELECTRONIC_ID', new.code);
    perform organization_code_given(new, 'ADMINISTRATIVE_UNIT', new.administrative_code);
    return null;
end $$;

create trigger organization_remembered after insert or update on organization
    for each row execute function organization_remembered();

-- what stands already is remembered as it stands
update organization set state_from = state_from;

-- A body as answers named it on a day; without a day, or where nothing is known of it, as it stands.
create function organization_ref_on(organization_id uuid, as_of date) returns jsonb language sql stable as
$$ select coalesce(
              (select jsonb_build_object('id', s.organization_id, 'code', s.code, 'name', s.name) from organization_state s
                where s.organization_id = organization_ref_on.organization_id and s.valid_from <= as_of
                  and (s.valid_to is null or s.valid_to >= as_of)),
              organization_ref(organization_ref_on.organization_id)) $$;

-- Classes of bodies ("all schools of the ward"): a rule over the directory; its members follow from it as of a day.
create table organization_class (
    id         uuid         primary key,
    version    bigint       not null,
    code       varchar(50)  not null,
    name       varchar(300) not null,
    below_id   uuid references organization (id),
    direct     boolean      not null,
    level      varchar(20),
    line       varchar(10),
    kind       varchar(40),
    created_at timestamptz  not null,
    constraint organization_class_code unique (code)
);
