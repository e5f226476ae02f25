-- What a regime asks for in words, each answered for itself.
create table regime_question (
    regime_id uuid not null references regime,
    position  int  not null check (position > 0),
    id        uuid not null unique,             -- the subject of the items that ask it
    text      text not null,
    primary key (regime_id, position)
);
