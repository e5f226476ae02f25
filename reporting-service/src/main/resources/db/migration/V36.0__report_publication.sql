-- Which reports their recipient has made public. A report of which nothing was said is not; of the versions of one report
-- at most one is.
create table report_publication (
    report_id     uuid primary key references report,
    obligation_id uuid        not null,
    version       bigint      not null,
    published     boolean     not null,
    changed_at    timestamptz not null
);
create unique index report_publication_one on report_publication (obligation_id) where published;
create index report_publication_public on report_publication (report_id) where published;
