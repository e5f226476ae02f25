alter table plan
    add column amends text[] not null default '{}',
    -- the number in the form in which numbers are compared, folded
    add column number_key text,
    -- within which numbers of a type run: the year of issue, or a term of the issuing Party committee
    add column series text;

update plan set number_key = lower(translate(number, 'Đđ–—‐‑− ', 'dd-----')) where number is not null;
update plan set series = cast(extract(year from issued_on) as text) where status <> 'DRAFT';

create index plan_number_key on plan (number_key) where status <> 'DRAFT';

drop index plan_number;
create unique index plan_number
    on plan (keeper_id, lower(coalesce(issuer, '')), lower(type), series, number_key)
    nulls not distinct
    where status <> 'DRAFT' and number is not null;

-- Party committees number their documents per type through a term (domain: plans). A term holds for its committee and for
-- those below that have none of their own.
create table committee_term (
    id              uuid primary key,
    organization_id uuid         not null references organization (id),
    name            varchar(100) not null,
    valid_from      date         not null,
    valid_to        date         not null,
    constraint committee_term_interval check (valid_to >= valid_from),
    constraint committee_term_begins_once unique (organization_id, valid_from)
);

-- What plans cite, as written, and which plan is meant. cited_id has no foreign key: checking it would wait for whoever
-- holds that plan. Written under one lock (see Citations), so that no circle can be closed.
create table plan_citation (
    id       uuid primary key,
    plan_id  uuid        not null references plan (id),
    relation varchar(10) not null,
    position integer     not null,
    citation text        not null,
    number   text,
    state    varchar(12) not null,
    cited_id uuid,
    constraint plan_citation_once unique (plan_id, relation, citation)
);

create index plan_citation_number on plan_citation (number) where state not in ('FIXED', 'CUT');
create index plan_citation_cited on plan_citation (cited_id, relation) where cited_id is not null;
create index plan_citation_unread on plan_citation (id) where state = 'UNREAD';

insert into plan_citation (id, plan_id, relation, position, citation, state)
select gen_random_uuid(), c.plan_id, c.relation, row_number() over (partition by c.plan_id order by c.relation, c.nth),
       c.citation, 'UNREAD'
  from (select p.id as plan_id, 'IMPLEMENTS' as relation, n.citation, min(n.nth) as nth
          from plan p, unnest(p.implementing) with ordinality n (citation, nth) group by p.id, n.citation
        union all
        select p.id, 'REPLACES', n.citation, min(n.nth)
          from plan p, unnest(p.replaces) with ordinality n (citation, nth) group by p.id, n.citation) c;

-- Whether a plan stands, at any distance, on another; every plan stands on itself.
create function plan_reaches(below uuid, above uuid) returns boolean language sql stable as
$$ with recursive up(id) as (
        select below
        union
        select c.cited_id from plan_citation c join up on c.plan_id = up.id where c.cited_id is not null)
   select exists (select 1 from up where up.id = above) $$;

drop function names_document(text, text);
