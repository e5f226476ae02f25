-- Where the bytes of a content are: in rows; in rows and perhaps in the object store already, while somebody carries them
-- there; in the object store alone; or nowhere any more, while a record of them is kept.
alter table evidence_content
    add column place        text not null default 'DATABASE' check (place in ('DATABASE', 'MOVING', 'STORE', 'GONE')),
    add column moving_until timestamptz,   -- of MOVING: nobody else carries it before
    add column object_key   text generated always as (encode(sha256, 'hex') || '.' || cast(id as text)) stored;

-- What is gone does not answer for the same bytes when they come again.
alter table evidence_content drop constraint evidence_content_sha256_size_key;
create unique index evidence_content_kept on evidence_content (sha256, size) where place <> 'GONE';
create index evidence_content_to_move on evidence_content (id)
    where sha256 is not null and place in ('DATABASE', 'MOVING');

-- Objects that nothing refers to any more. A key carries the id of its content and so is never used again: removing an object
-- late, or twice, does no harm.
create table evidence_object_discard (
    key    text primary key,
    due_at timestamptz not null            -- not before whoever may be writing it has given up
);
create index evidence_object_discard_due on evidence_object_discard (due_at);

create function evidence_object_let_go() returns trigger language plpgsql as $$
begin
    insert into evidence_object_discard (key, due_at)
    values (old.object_key, greatest(now(), coalesce(old.moving_until, now())))
    on conflict (key) do nothing;
    return null;
end
$$;
create trigger evidence_content_deleted after delete on evidence_content
    for each row when (old.place in ('MOVING', 'STORE')) execute function evidence_object_let_go();
create trigger evidence_content_emptied after update on evidence_content
    for each row when (old.place in ('MOVING', 'STORE') and new.place = 'GONE') execute function evidence_object_let_go();
