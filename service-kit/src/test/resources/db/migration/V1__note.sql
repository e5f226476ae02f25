create table note (
    id       uuid    primary key,
    owner    uuid    not null,
    text     text    not null,
    stars    int     not null,
    version  bigint  not null
);
