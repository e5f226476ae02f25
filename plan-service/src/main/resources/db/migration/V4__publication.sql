-- A publication hold: while it lies on a plan the public does not see it. It can lie on a draft, and then also on the
-- plan that is issued from it.
alter table plan
    add column held boolean not null default false,
    add column hold_reason text,
    add column publication_changed_at timestamptz;

update plan set publication_changed_at = issued_at where status <> 'DRAFT';

-- What the public lists: the newest first.
create index plan_public on plan (id) where status <> 'DRAFT' and not held;

-- Others keep a plan from the public until they are told: what was issued before this could be said, is said now.
insert into outbox (event_id, topic, key, data, created_at)
select gen_random_uuid(), 'plan.publication-changed', p.id::text,
       json_build_object('id', p.id, 'version', p.version, 'published', true, 'changedAt',
           to_char(p.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text,
       now()
  from plan p
 where p.status <> 'DRAFT'
 order by p.id;

-- Whether a citation, as written, names the document with this number: as a word of its own, so that 11-KH/TU is not
-- found in 211-KH/TU.
create function names_document(citation text, number text) returns boolean language sql immutable as
$$ select strpos(' ' || translate(lower(citation), ',;:()"“”.', '         ') || ' ', ' ' || lower(number) || ' ') > 0 $$;
