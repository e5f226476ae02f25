-- Read copy of plan-service: whose each finding of a concluded inspection is, and where it stands. The highest version wins.
create table finding_copy (
    id           uuid primary key,
    version      bigint not null,
    inspector_id uuid not null,
    owner_id     uuid not null,
    status       text not null
);

-- What is taken away from a dossier that is handed in elsewhere is kept for a while: the news of it may be on its way.
create index evidence_taken_away on evidence (expires_at) where state = 'REMOVED' and handed_in_at is null;
