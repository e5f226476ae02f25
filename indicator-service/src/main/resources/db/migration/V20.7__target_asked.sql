-- What a target asked, and of whom, over time: a status as of a day is judged by what was asked then.
create table target_asked (
    target_id       uuid        not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz,
    plan_id         uuid        not null,
    keeper_id       uuid        not null,
    name            text        not null,
    kind            text        not null,
    indicator_code  text,
    reporter_id     uuid,
    reporter_ids    uuid[]      not null,
    comparator      text        not null,
    eval_comparator text        not null,
    level           numeric,
    level_to        numeric,
    unit            text,
    firm            boolean     not null,
    start_on        date        not null,
    due_on          date,
    tracked         boolean     not null,
    in_force        boolean     not null,
    terms           jsonb       not null,
    primary key (target_id, valid_from)
);

create function target_asks(t target, since timestamptz) returns target_asked language sql immutable as
$$ select row(t.id, since, null, t.plan_id, t.keeper_id, t.name, t.kind, t.indicator_code, t.reporter_id, t.reporter_ids, t.comparator,
              t.eval_comparator, t.level, t.level_to, t.unit, t.firm, t.start_on, t.due_on, t.tracked, t.in_force, t.terms)::target_asked $$;

insert into target_asked
select (target_asks(t, least(now(), cast(t.start_on as timestamp) at time zone 'Asia/Ho_Chi_Minh'))).* from target t;

create function keep_target_asked() returns trigger language plpgsql as $$
declare
    since timestamptz := clock_timestamp();
begin
    if tg_op = 'UPDATE' then
        if to_jsonb(target_asks(old, since)) = to_jsonb(target_asks(new, since)) then
            return null;
        end if;
        update target_asked set valid_to = since where target_id = old.id and valid_to is null;
    end if;
    insert into target_asked select (target_asks(new, since)).*;
    return null;
end $$;
-- not of what changes with each judgement
create trigger target_asked_insert after insert on target for each row execute function keep_target_asked();
create trigger target_asked_update after update of keeper_id, name, kind, indicator_code, reporter_id, reporter_ids, comparator,
    eval_comparator, level, level_to, unit, firm, start_on, due_on, tracked, in_force, terms
    on target for each row execute function keep_target_asked();

-- the whole of a class had no status until now: the next sweep judges it
update target set next_review_on = current_date where reporter_ids <> '{}' and in_force;

-- another direction turns statuses round: the next sweep judges them
create function judge_by_direction() returns trigger language plpgsql as $$
begin
    update target set next_review_on = current_date where indicator_code = new.code and in_force;
    return null;
end $$;
create trigger indicator_direction after update of direction on indicator
    for each row when (old.direction is distinct from new.direction) execute function judge_by_direction();
