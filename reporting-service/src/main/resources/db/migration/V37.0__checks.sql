-- Why an item says what it says although it breaks a rule, another report says otherwise, or something else was computed.
alter table report_item add column explanation text;

-- Where the answer of an item was taken from, until a person says something else.
alter table report_item add column source text
    check (source in ('SAME_FIGURE', 'SHORTER_PERIODS'));

-- The estimate of an earlier period that an item asks to be made final.
alter table report_item add column trues_up_id uuid references report_item;
create index report_item_trues_up on report_item (trues_up_id) where trues_up_id is not null;
create index report_item_estimate on report_item (report_id)
    where value_kind = 'ESTIMATED' and type = 'TARGET' and origin = 'OWN' and trues_up_id is null;

-- What a body says elsewhere of the same window, and of those before and within it.
create index obligation_window on obligation (reporter_id, window_to, window_from);

-- The rules that figures are held against, each version of them that was heard of.
create table indicator_rules (
    indicator_code text not null,
    version        bigint not null,
    valid_from     date not null,      -- windows that end on this day or later
    higher_better  boolean not null,
    rules          jsonb not null,
    primary key (indicator_code, version)
);

-- What kind of value it is, where the catalogue says so: yes or no and grades are never added.
alter table indicator_copy add column value_kind text;
create index report_item_task on report_item (subject_id) where type = 'TASK';
