-- Who is away, and who is told as well meanwhile; people are opaque ids here, both of the same organisation. What the
-- deputy reads is what came to these roles in this time, for as long as the deputy belongs to that organisation.
create table delegation (
  id uuid primary key,
  version bigint not null,
  subject text not null,
  deputy text not null,
  organization_id uuid not null,
  roles text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  check (starts_at <= ends_at),
  check (subject <> deputy)
);
create index delegation_of_subject on delegation (subject, id desc);
create index delegation_of_deputy on delegation (deputy, id desc);
create index delegation_of_organization on delegation (organization_id, ends_at);
