-- SCANNING: whole and looked into, and waits for the malware scanner. EXPIRED: its term is over; the bytes are gone, the record stays.
alter table evidence
    drop constraint evidence_state_check,
    add constraint evidence_state_check check (state in ('UPLOADING', 'READY', 'REMOVED', 'SCANNING', 'EXPIRED')),
    add column sender       text,          -- opaque; in whose name it is taken once it is scanned
    add column sender_org   text,
    add column sender_roles text,          -- comma separated
    add column scan_after   timestamptz,   -- not asked about again before
    add column kept_until   timestamptz,   -- its dossier was still open when its term was over: looked at again then
    add column expired_at   timestamptz,   -- when retention removed its bytes
    add constraint evidence_sender check (
        state <> 'SCANNING' or (sender is not null and sender_org is not null and sender_roles is not null));
create index evidence_waiting on evidence (scan_after, id) where state = 'SCANNING';
create index evidence_waiting_of on evidence (dossier_id) where state = 'SCANNING';
create index evidence_term on evidence (subject_kind, coalesce(handed_in_at, uploaded_at))
    where state in ('READY', 'REMOVED') and expired_at is null;

-- While one is not lifted, nothing that it covers is removed by retention: one dossier, or all of a body and those below it.
create table evidence_hold (
    id              uuid primary key,
    version         bigint not null,
    dossier_id      uuid,
    organization_id uuid,
    reason          text not null,
    placed_at       timestamptz not null,
    lifted_at       timestamptz,
    lifted_because  text,
    check (num_nonnulls(dossier_id, organization_id) = 1),
    check ((lifted_at is null) = (lifted_because is null))
);
create index evidence_hold_standing on evidence_hold (dossier_id, organization_id) where lifted_at is null;
