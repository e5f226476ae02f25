-- Whose work was taken to which body above, as it was then: the proof must not change when bodies are reorganised.
alter table reminder
    add column owner_id uuid,       -- who owed it
    add column superior_id uuid;    -- the body right above, when it was told as that
create index reminder_escalation on reminder (id desc) where action = 'SUPERIOR';
